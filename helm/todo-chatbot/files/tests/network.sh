# shellcheck shell=sh
# From a pod that is none of ours. Takes the addresses it must reach, then --, then those it must not reach.
wanted=yes
for address; do
  if [ "$address" = -- ]; then wanted=no; continue; fi
  reached=yes
  timeout 5 nc -w 3 "${address%:*}" "${address#*:}" </dev/null >/dev/null 2>&1 || reached=no
  echo "$address reached: $reached"
  if [ "$reached" != "$wanted" ]; then
    echo "Wanted: $wanted. Does the network plugin of this cluster enforce NetworkPolicy? If not: tests.networkPolicy=false"
    exit 1
  fi
done
