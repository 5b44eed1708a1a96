# Assistants that read a report, where one is set up; without them nothing is lacking. Sourced after common.sh.
# shellcheck shell=bash disable=SC2154

question="The report is of a Helm release on Kubernetes. Say in a few sentences what is wrong, why, and which command mends it.
Change nothing yourself."
patience=${AI_TIMEOUT:-60}

ask_the_assistants() { # ask_the_assistants FILE
  printf '\n== kubectl-ai\n'
  if kubectl_ai_is_configured; then
    within "$patience" kubectl-ai --quiet "$question" <"$1" || say "No answer; see 'kubectl-ai --quiet model'."
  else
    say "Not set up, which is fine: docs/ai-tools.md"
  fi
  printf '\n== docker ai\n'
  ask_docker_ai "$1" || say "Does not answer, which is fine: docs/ai-tools.md"
}

kubectl_ai_is_configured() {
  command -v kubectl-ai >/dev/null || return 1
  [ -f "$HOME/.config/kubectl-ai/config.yaml" ] || [ -n "${GEMINI_API_KEY:-}${OPENAI_API_KEY:-}${AZURE_OPENAI_API_KEY:-}${GROK_API_KEY:-}" ]
}

# Asked at once: without Docker Desktop the command is unknown, signed out it waits, and no option of it tells which
ask_docker_ai() {
  command -v docker >/dev/null || return 1
  local answer
  answer=$(within "$patience" docker ai "$question

$(tail -c 12000 "$1")" </dev/null 2>/dev/null) || return 1
  [ -n "$answer" ] || return 1
  say "$answer"
}
