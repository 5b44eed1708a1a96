# shellcheck shell=sh
# Each service's role owns its own schema and cannot look into the other's. The passwords are files.
ask() { # ask ROLE SQL
  PGPASSWORD=$(cat "/etc/todo-chatbot/passwords/$1") psql --no-psqlrc --tuples-only --no-align --username "$1" --command "$2"
}
expect() { # expect ROLE SQL ANSWER
  answer=$(ask "$1" "$2")
  [ "$answer" = "$3" ] || { echo "$1: $2 is $answer, expected $3"; exit 1; }
  echo "$1: $2 is $answer"
}

own="SELECT string_agg(DISTINCT schemaname, ',') FROM pg_tables WHERE tableowner = current_user"
for pair in todo_service:todo:chatbot chatbot_service:chatbot:todo; do
  role=${pair%%:*} schemas=${pair#*:}
  expect "$role" "$own" "${schemas%:*}"
  expect "$role" "SELECT has_schema_privilege('${schemas#*:}', 'USAGE') OR has_schema_privilege('public', 'CREATE')" f
  expect "$role" "SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user" f
done
