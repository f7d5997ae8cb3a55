# shellcheck shell=bash
# The Java application: built when its sources changed, unpacked beside the data, run from there. Sourced by ./homeward.
# A build, even a clean one, never touches the program that is running.

# One name for the present state of everything that goes into the build; what a build leaves behind does not count.
stamp() {
    (cd "$HERE" && {
        find src/main src/generated src/sample db reports -type f \
            -not -path src/main/frontend/index.html -not -path 'src/main/frontend/generated/*' -not -path 'src/main/bundles/*'
        find . -maxdepth 1 -type f \( -name pom.xml -o -name 'package*.json' -o -name 'ts*.json' -o -name '*.ts' \) \
            -not -name vite.generated.ts
    } | sort | xargs -d '\n' sha256sum | sha256sum | cut -c1-16)
}

# One build at a time in this checkout.
lock_checkout() {
    exec 7<"$HERE/.homeward"
    flock -n 7 && return 0
    say "Waiting for another build in this checkout to finish"
    flock 7
}

# Maven copies migrations and sheets, and never removes one that was renamed: Flyway would run it.
remove_stale_resources() { rm -rf "$HERE/target/classes/db" "$HERE/target/classes/reports"; }

# Sets PROGRAM to the folder of a program that is built from the present sources.
build() {
    local log=$DATA/app/build.log parts=(fonts maven npm)
    find_java
    PROGRAM=$DATA/app/$(stamp)
    [[ ! -e $PROGRAM/homeward.jar ]] || return 0
    [[ $KIND == given ]] || parts+=(postgres)
    require "${parts[@]}"
    prefer_ostn15
    lock_checkout
    use_node
    say "Building Homeward (the first time this fetches its libraries and takes some minutes)"
    remove_stale_resources
    (cd "$HERE" && "$MVN" -B package -Dmaven.test.skip=true -Dspotless.check.skip) 2>&1 | tee "$log" | show_stages ||
        fail_with_log "$log" "The build failed. See the lines marked ERROR above."
    PROGRAM=$DATA/app/$(stamp)
    unpack "$HERE/target/homeward.jar" "$PROGRAM"
    exec 7<&-
}

show_stages() {
    local line fetched=0
    while IFS= read -r line; do
        case $line in
            *'Downloaded from '*) ((++fetched % 200)) || say "  fetched $fetched files" ;;
            *' --- '*'(default-compile)'*) say "  compiling" ;;
            *' --- '*':build-frontend '*) say "  building the screens" ;;
            *' --- '*':repackage '*) say "  packing" ;;
        esac
    done
}

# Unpacked, the program starts faster than from its jar. Programs that nothing runs any more are removed.
unpack() {
    local old
    rm -rf "$2.new"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$1" extract --destination "$2.new" >/dev/null ||
        fail "The application could not be unpacked into $2.new."
    rm -rf "$2"
    mv "$2.new" "$2"
    for old in "$DATA"/app/*/; do
        old=${old%/}
        [[ $old == "$2" ]] || grep -qs "$old" "$DATA"/*/running || rm -rf "$old"
    done
}

# java_command COMMAND [ARGUMENT...]: sets RUN to the command line of the program. What is counted is in its memory, which is written to no
# file: neither where memory runs out nor where the program breaks off.
java_command() {
    RUN=("$JAVA_HOME/bin/java" -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
        -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "$PROGRAM/homeward.jar" "$@")
}

# Gives an empty sample database its county, once for each new program. Every command migrates first by itself.
prepare() {
    local log=$INSTALLATION/log/load-sample.log
    [[ $KIND == sample && $(cat "$INSTALLATION/prepared" 2>/dev/null) != "$PROGRAM" ]] || return 0
    say "Bringing the database up to date, and loading the sample county if it is empty"
    java_command load-sample
    "${RUN[@]}" >"$log" 2>&1 || fail_with_log "$log" "The sample county could not be loaded."
    # Without statistics the first readings of a new county take seconds; the server would gather them only later.
    PGUSER=$HOMEWARD_DB_OWNER_USER PGPASSWORD=$HOMEWARD_DB_OWNER_PASSWORD \
        "$PGBIN/psql" -q -X -d "${HOMEWARD_DB_URL#jdbc:}" -c 'analyze' >>"$log" 2>&1 || true
    echo "$PROGRAM" >"$INSTALLATION/prepared"
}

# When a living process began, which tells it from a later one with the same number.
began() {
    local fields
    fields=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    read -ra fields <<<"${fields##*) }"
    [[ ${fields[0]} == Z ]] || echo "${fields[19]}"
}

# Reads who is serving this installation into SERVING, PORT and PROGRAM; fails if nobody is.
application_running() {
    local since
    read -r SERVING since PORT PROGRAM 2>/dev/null <"$INSTALLATION/running" || return 1
    [[ -n $since && $(began "$SERVING") == "$since" ]]
}

# healthy PORT: whether the application there says that it is up.
healthy() {
    local answer
    answer=$(ask_health "$1" 2>/dev/null) || return 1
    [[ $answer == *'"status":"UP"'* ]]
}

ask_health() {
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET /actuator/health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
    timeout 5 cat <&3
}

# Starts the application in a session of its own; Ctrl-C reaches it only through this script.
launch() {
    export HOMEWARD_PORT=$PORT HOMEWARD_MANAGEMENT_PORT VAADIN_USAGE_STATS_ENABLED=false
    HOMEWARD_MANAGEMENT_PORT=$(free_port $((PORT < 65000 ? PORT + 1 : 20000)))
    # The program bounds its own log. What is left for its output is what Java itself says before and after that.
    export HOMEWARD_LOG=$INSTALLATION/log/homeward.log LOGGING_THRESHOLD_CONSOLE=off
    rm -f "$HOMEWARD_LOG.before"
    say "Starting the application"
    java_command serve
    (cd "$INSTALLATION/files" && umask 077 && exec setsid "${RUN[@]}" </dev/null >"$INSTALLATION/log/java.log" 2>&1 7<&- 9<&-) &
    LAUNCHED=$!
    echo "$LAUNCHED $(began "$LAUNCHED") $PORT $PROGRAM" >"$INSTALLATION/running"
    exec 8<&-
    wait_until_healthy "$LAUNCHED"
}

# fail_with_both_logs MESSAGE: the end of what Java said, and of the log.
fail_with_both_logs() {
    tail -n 25 "$INSTALLATION/log/java.log" >&2 || true
    fail_with_log "$INSTALLATION/log/homeward.log" "$@"
}

wait_until_healthy() {
    local second
    for second in {1..180}; do
        ! healthy "$PORT" || return 0
        [[ -n $(began "$1") ]] || fail_with_both_logs "The application stopped while it was starting."
        ((second % 15)) || say "  still starting"
        sleep 1
    done
    fail_with_both_logs "The application does not answer on port $PORT."
}

# end_application PID: politely, then not.
end_application() {
    local second
    kill -TERM "$1" 2>/dev/null || true
    for second in {1..45}; do
        [[ -n $(began "$1") ]] || break
        ((second < 45)) || kill -KILL "$1" 2>/dev/null || true
        sleep 1
    done
    rm -f "$INSTALLATION/running"
}
