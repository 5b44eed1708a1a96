# shellcheck shell=sh
# Every address given answers by HTTP.
for address; do
  wget -q -T 10 -O /dev/null "http://$address" || { echo "no answer: http://$address"; exit 1; }
  echo "answers: http://$address"
done
