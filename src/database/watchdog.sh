#!/bin/sh
# watchdog.sh <pid of the server> <folder of leases>
#
# Stops the embedded Postgres when the last process that needs it is gone, however it went. A shell script, because it
# outlives its starter and should cost nothing. Leases and marks are written by leases.ts and processes.ts.

server=$1
leases=$2
LC_ALL=C
export LC_ALL

# Sets $mark to the time at which process $1 started; empty when it is gone or a zombie.
look() {
  mark=
  if [ -d /proc/self ]; then
    line=
    read -r line 2>/dev/null < "/proc/$1/stat" || [ -n "$line" ] || return 0
    # The name, in brackets, may hold spaces.
    set -- ${line##*) }
    case $1 in Z | X) return 0 ;; esac
    shift 19
    mark=$1
  else
    mark=$(ps -o lstart= -p "$1" 2>/dev/null | sed 's/^ *//; s/ *$//')
  fi
}

look "$server"
born=$mark
closing=0
while look "$server" && [ -n "$mark" ] && [ "$mark" = "$born" ]; do
  for lease in "$leases"/*; do
    [ -e "$lease" ] || continue
    name=${lease##*/}
    kept=
    read -r kept < "$lease" || [ -n "$kept" ] || continue
    look "${name%%.*}"
    [ -n "$mark" ] && [ "$mark" = "$kept" ] || rm -f "$lease"
  done
  if [ "$closing" -eq 0 ] && rmdir "$leases" 2>/dev/null; then
    kill -INT "$server"
    closing=1
  elif [ "$closing" -gt 0 ]; then
    closing=$((closing + 1))
    [ "$closing" -eq 60 ] && kill -QUIT "$server"
  fi
  sleep 1
done
