# Sourced: installs Debian packages when that is possible without asking anybody.

can_install_debian() { [ "$(id -u)" -eq 0 ] && has apt-get; }

# install_debian PACKAGE...: false when it can't be done here; apt's own words stay in a log.
install_debian() {
  can_install_debian || return 1
  local log=target/apt.log
  say "installing Debian's $*"
  if ! { apt-get update && apt-get install -y --no-install-recommends "$@"; } \
    >"$log" 2>&1 </dev/null; then
    tail -n 5 "$log" >&2
    return 1
  fi
}
