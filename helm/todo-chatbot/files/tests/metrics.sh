# shellcheck shell=sh
# Metrics are for port 9000 of the pods alone: no Service given leads there, and none of their ports serves them.
for service; do
  if wget -q -T 5 -O - "http://$service/metrics" 2>/dev/null | grep '^# TYPE'; then echo "metrics at http://$service/metrics"; exit 1; fi
  host=${service%:*}
  if wget -q -T 2 -O /dev/null "http://$host:9000/metrics" 2>/dev/null; then echo "metrics at http://$host:9000"; exit 1; fi
  echo "no metrics: $service"
done
