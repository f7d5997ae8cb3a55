# shellcheck shell=bash
# What only those who build Homeward run: tests, proofs, measurements, the jOOQ classes. Sourced by ./homeward.

# set_up_tests [PART...]: what every use of Maven beside the product needs: a database that may be thrown away, and never a given one.
set_up_tests() {
    unset HOMEWARD_DB_URL HOMEWARD_DB_USER HOMEWARD_DB_PASSWORD HOMEWARD_DB_OWNER_USER HOMEWARD_DB_OWNER_PASSWORD
    find_java
    require fonts maven npm postgres "$@"
    prefer_ostn15
    use_node
    [[ -n ${HOMEWARD_TEST_DB_PORT:-} ]] || throw_away_cluster
    lock_checkout
    remove_stale_resources
}

# Two processes of tests where there is a second core and 3 GB for each: browser, database and tests wait for one another.
forks() {
    local free
    free=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
    if (($(nproc) >= 2 && free >= 6)); then echo 2; else echo 1; fi
}

# The whole suite, or a part: ./homeward test -Dtest=NightsTest -Dvaadin.skip=true
# The format is checked beside the compiler, which uses one of the processors only.
run_tests() {
    local formatting
    set_up_tests chromium
    cd "$HERE"
    mkdir -p target
    "$MVN" -q -B spotless:check "$@" >target/format.log 2>&1 &
    formatting=$!
    "$MVN" -B test -Dspotless.check.skip "-DforkCount=$(forks)" "$@" || exit
    wait "$formatting" || { cat target/format.log >&2; exit 1; }
}

# The test that runs the proof of this name: the one that says it to Prove.
proof_test() { (cd "$HERE" && grep -rlzsP "Prove\.sized\(\s*\"$1\"" src/test/java | sed 's|.*/||; s|\.java$||'); }

proofs() { (cd "$HERE" && grep -rhzosP 'Prove\.sized\(\s*"\K[a-z-]+' src/test/java | tr '\0' '\n' | sort); }

# prove [NAME] [SEED]: heavy proofs at full size: tests of the suite, only more of everything. What failed is told in full.
prove() {
    # What runs for hours, runs only by its name.
    local tests='*ProofTest,!SoakProofTest,!FuzzProofTest' name status=0
    if [[ ${1:-} =~ ^[a-z][a-z-]*$ ]]; then
        name=$1
        shift
        tests=$(proof_test "$name") || wrong_use "there is no proof called '$name'; there are: $(proofs | paste -sd ' ')"
    fi
    (($# <= 1)) && [[ ${1:-0} =~ ^[0-9]+$ ]] || wrong_use "prove takes the name of a proof and a seed, which is a number"
    set_up_tests chromium
    cd "$HERE"
    mkdir -p target
    "$MVN" -B verify "-DforkCount=$(forks)" "-Dhomeward.prove=${1:-full}" "-Dtest=$tests" 2>&1 | tee target/prove.log \
        | grep --line-buffered -E '^PROVE ' || status=${PIPESTATUS[0]}
    ((status == 0)) || fail_with_log target/prove.log "Some proofs failed."
}

# run_main CLASS [ARGUMENT...]: a program that lives beside the tests. RUN_WITH holds options of its own for its JVM.
run_main() {
    local class=$1
    shift
    cd "$HERE"
    # Two calls, because the arguments of the second would reach the sheets that the first compiles.
    "$MVN" -q -B -Dvaadin.skip=true -Dspotless.check.skip test-compile || exit
    MAVEN_OPTS="$MAVEN_OPTS ${RUN_WITH:-}" "$MVN" -q -B org.codehaus.mojo:exec-maven-plugin:3.5.1:java -Dexec.classpathScope=test \
        "-Dexec.mainClass=$class" "-Dexec.args=$*" || exit
}

# The jOOQ classes follow the migrations, which psql runs here as Flyway does: GeneratedTablesTest compares the two.
generate() {
    unset HOMEWARD_TEST_DB_PORT
    set_up_tests
    migrated_database generate
    run_main org.homeward.store.GenerateTables "jdbc:postgresql://127.0.0.1:$HOMEWARD_TEST_DB_PORT/generate" \
        homeward_owner "$HOMEWARD_TEST_OWNER_PASSWORD" "$HERE/src/generated/java"
    say "Written: src/generated/java"
}
