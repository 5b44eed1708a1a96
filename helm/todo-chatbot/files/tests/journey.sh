# shellcheck shell=sh
# Somebody registers, adds a task, asks the assistant for another, sees both and leaves. Takes the two apps' addresses.
todo=$1 chat=$2
cookies=

# request APP METHOD PATH [BODY]: prints the body. By nc, for BusyBox's wget knows neither DELETE nor cookies
request() {
  mkfifo /tmp/to
  nc "${1%:*}" "${1#*:}" </tmp/to >/tmp/answer &
  exec 3>/tmp/to
  {
    printf '%s %s HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nConnection: close\r\n' "$2" "$3" "$1" "$1"
    printf 'Content-Type: application/json\r\nIdempotency-Key: %s-%s\r\nCookie: %s\r\n' "$who" "$3" "$cookies"
    printf 'Content-Length: %s\r\n\r\n%s' "$(printf %s "${4:-}" | wc -c)" "${4:-}"
  } >&3
  wait $!
  exec 3>&-
  rm /tmp/to
  case $(head -n 1 /tmp/answer) in
    *" 2"??*) ;;
    *) echo "$2 http://$1$3:"; cat /tmp/answer; exit 1 ;;
  esac >&2
  tr -d '\r' </tmp/answer | sed '1,/^$/d'
}

who="helm-test-$(tr -dc a-z0-9 </dev/urandom | head -c 16)"
secret='a correct horse battery'
request "$todo" POST /session/registration "{\"email\": \"$who@example.com\", \"password\": \"$secret\", \"timeZone\": \"UTC\"}" >/dev/null
cookies=$(sed -n 's/^[Ss]et-[Cc]ookie: \([^;]*\).*/\1/p' /tmp/answer | tr -d '\r' | paste -sd ';' -)
echo "registered: $who"
request "$todo" POST /api/v1/tasks/quick '{"text": "Water the plants tomorrow"}' >/dev/null
echo "added a task"
request "$chat" POST /api/v1/chat '{"message": "add a task to call the dentist"}' >/dev/null
echo "asked the assistant"
tasks=$(request "$todo" GET '/api/v1/tasks?status=all')
left=0
for title in plants dentist; do
  case $tasks in *"$title"*) ;; *) echo "no task with $title in $tasks"; left=1 ;; esac
done
request "$todo" DELETE /api/v1/me "{\"password\": \"$secret\"}" >/dev/null
echo "left"
exit $left
