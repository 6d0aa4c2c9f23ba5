#!/usr/bin/env bash
# Runs each workload with ns-3 and with NetLang in turn and prints what a packet hop costs in CPU time.
#   apt-get install ns3 libns3-dev g++                  Debian 12: ns-3.37, the build that the goals speak of
#   ../mvnw -q -f .. -pl netlang.bench -am -DskipTests package
#   REPS=3 SCALE=1 WARMUPS=3 ./compare-ns3.sh
# REPS      runs of each; the median by CPU time counts
# SCALE     multiplies the simulated durations: 0.1 for a quick look
# WARMUPS   runs of the same workload in the same virtual machine before a run "warm"; "cold" has none
# ONLY      regular expression: only workloads whose label matches
# JAVA_OPTS options of the virtual machine, by default the collector of ./netlang and -Xbatch: compile in the foreground,
#           or slow code runs on, at the cost of CPU time, while the compiler waits for a core
# LINES_TO  file to which every JSON line is appended
# Another ns-3: NS3_INCLUDE, NS3_LIBDIR, NS3_PREFIX (ns3-dev-), NS3_SUFFIX (-optimized), NS3_STD (c++23)
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
reps="${REPS:-3}" scale="${SCALE:-1}" warmups="${WARMUPS:-3}" only="${ONLY:-.}" lines_to="${LINES_TO:-/dev/null}"
read -ra java_opts <<<"${JAVA_OPTS:--XX:+UseSerialGC -Xbatch}"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
jar=("$here"/target/netlang.bench-*.jar)
[ -f "${jar[0]}" ] || { echo "not built: $here/target/netlang.bench-*.jar" >&2; exit 2; }

bin="$here/target/ns3"
mkdir -p "$bin"
flags=(-O3 -DNDEBUG "-std=${NS3_STD:-c++17}")
[ -n "${NS3_INCLUDE:-}" ] && flags+=("-I$NS3_INCLUDE")
[ -n "${NS3_LIBDIR:-}" ] && flags+=("-L$NS3_LIBDIR" "-Wl,-rpath,$NS3_LIBDIR")
libraries=()
for module in core network internet bridge csma point-to-point applications; do
  libraries+=("-l${NS3_PREFIX:-ns3-}$module${NS3_SUFFIX:-}")
done
for program in lan_udp line_routers ping_all tcp_dumbbell fat_tree event_loop; do
  source="$here/ns3/$program.cc"
  if [ "$source" -nt "$bin/$program" ] || [ "$here/ns3/common.h" -nt "$bin/$program" ]; then
    g++ "${flags[@]}" -o "$bin/$program" "$source" "${libraries[@]}" || {
      echo "ns-3 is not installed, or not where NS3_INCLUDE and NS3_LIBDIR say" >&2
      exit 2
    }
  fi
done

scaled() { awk -v a="$1" -v b="$scale" 'BEGIN { printf "%g", a * b }'; }
field() { sed -n "s/.*\"$1\":\([-0-9.e+]*\).*/\1/p"; }
ns3() { "$bin/${1//-/_}" "${@:2}" 2>/dev/null; }
netlang() { "$java" "${java_opts[@]}" -jar "${jar[0]}" "$@"; }
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
load() { cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo '?'; }

# compare <label> <goal: ns-3's cost over ours, or "-"> <unit: packet_hops or events> <workload> <arguments...>
# BYTES_WITHIN: how far delivered bytes may be from ns-3's; a mark shows where they are not
compare() {
  local label="$1" goal="$2" unit="$3" workload="$4" theirs cold warm line i
  shift 4
  [[ "$label" =~ $only ]] || return 0
  local count counted bytes our_count our_bytes
  counted="$(ns3 "$workload" "$@" --count=1)"
  count="$(field "$unit" <<<"$counted")" bytes="$(field delivered_bytes <<<"$counted")"
  theirs="" cold="" warm=""
  for ((i = 0; i < reps; i++)); do
    line="$(ns3 "$workload" "$@" | tee -a "$lines_to")"
    theirs+="$(field cpu_s <<<"$line")"$'\n'
    line="$(netlang "$workload" "$@" | tee -a "$lines_to")"
    cold+="$(field cpu_s <<<"$line")"$'\n'
    line="$(netlang "$workload" "$@" "--warmups=$warmups" | tee -a "$lines_to")"
    warm+="$(field cpu_s <<<"$line")"$'\n'
  done
  our_count="$(field "$unit" <<<"$line")" our_bytes="$(field delivered_bytes <<<"$line")"
  awk -v label="$label" -v goal="$goal" -v count="$count" -v ours="$our_count" -v load="$(load)" \
    -v bytes="$bytes" -v our_bytes="$our_bytes" -v within="${BYTES_WITHIN:-1}" \
    -v t="$(printf %s "$theirs" | median)" -v c="$(printf %s "$cold" | median)" -v w="$(printf %s "$warm" | median)" '
    function verdict(ratio) { return goal == "-" ? "" : (ratio >= goal ? "pass" : "FAIL") }
    BEGIN {
      t = t * 1e9 / count; c = c * 1e9 / ours
      short = w < 0.02 # CPU time comes in steps of 10 ms
      w = short ? 0 : w * 1e9 / ours
      share = bytes > 0 ? our_bytes / bytes : 1
      mark = share < 1 - within || share > 1 + within ? " !" : ""
      printf "| %-18s | %8.1f | %8.1f | %-7s | %-4s | %8s | %-7s | %-4s | %4s | %6.4f | %9d | %9d | %-9s | %4s |\n",
        label, t, c, sprintf("1/%.1f", t / c), verdict(t / c),
        short ? "too short" : sprintf("%.1f", w), short ? "" : sprintf("1/%.1f", t / w), short ? "" : verdict(t / w),
        goal == "-" ? "-" : "1/" goal, ours / count, bytes, our_bytes, sprintf("%.5f", share) mark, load
    }'
}

cat <<'HEAD'
ns of CPU time for a packet hop (event-loop: for an event). Hops and share: NetLang's over ns-3's. Load: average of the last minute.

| workload           |     ns-3 |     cold | ratio   |      |     warm | ratio   |      | goal |   hops | delivered |  NetLang: | share     | load |
|--------------------|----------|----------|---------|------|----------|---------|------|------|--------|-----------|-----------|-----------|------|
HEAD
compare lan-udp-10 16 packet_hops lan-udp --n=10 --t="$(scaled 15)"
compare lan-udp-100 16 packet_hops lan-udp --n=100 --t="$(scaled 1.5)"
compare line-routers-10 20 packet_hops line-routers --k=10 --t="$(scaled 30)"
compare line-routers-50 20 packet_hops line-routers --k=50 --t="$(scaled 6)"
compare ping-all-1000 14 packet_hops ping-all --n=1000
for flows in 1 10 50; do
  BYTES_WITHIN=0.03 compare "tcp-dumbbell-$flows" 16 packet_hops tcp-dumbbell --n="$flows" --t="$(scaled 60)"
done
compare fat-tree-4-tcp 16 packet_hops fat-tree --k=4 --t="$(scaled 0.7)" --proto=tcp
compare fat-tree-8-tcp 16 packet_hops fat-tree --k=8 --t="$(scaled 0.1)" --proto=tcp
compare setup-10000 - packet_hops ping-all --n=10000 --pings=10
for pending in 1 1000 100000 1000000; do
  compare "event-loop-$pending" - events event-loop --n="$pending" --events="$(printf %.0f "$(scaled 5000000)")"
done
