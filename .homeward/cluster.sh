# shellcheck shell=bash
# PostgreSQL clusters of our own: a lasting one per installation, and a throw-away one for tests. Sourced by ./homeward.
# There is no socket file and no trust: the only way in is 127.0.0.1 with a password.

# PostgreSQL refuses to run as root; the files of its server then belong to its own user.
if ((EUID == 0)); then SERVER_USER=(-o postgres -g postgres); else SERVER_USER=(); fi

# Runs a program as the server's user, without the locks that this script holds.
as_server() {
    if ((EUID == 0)); then (cd / && runuser -u postgres -- "$@"); else "$@"; fi 8>&- 9>&-
}

random_password() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The first free port from the given one on, or from somewhere random below the range of outgoing connections.
free_port() {
    local port=${1:-$((20000 + RANDOM % 12000))}
    while port_in_use "$port"; do port=$((port + 1)); done
    echo "$port"
}

# initialise FOLDER SUPERUSER_PASSWORD [INITDB_OPTION...]
initialise() {
    local folder=$1 password=$2
    shift 2
    install -d -m 700 "${SERVER_USER[@]}" "$folder"
    install -m 600 "${SERVER_USER[@]}" /dev/stdin "$folder.password" <<<"$password"
    as_server "$PGBIN/initdb" -D "$folder" -U postgres -E UTF8 --locale=C.UTF-8 --auth=scram-sha-256 \
        --pwfile="$folder.password" "$@" >"$folder.log" 2>&1 ||
        fail_with_log "$folder.log" "The database cluster could not be created in $folder."
    rm -f "$folder.password" "$folder.log"
    as_server tee -a "$folder/postgresql.conf" >/dev/null <<'SETTINGS'

# Homeward: loopback only, and no words of a child in the server's log.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
log_error_verbosity = terse
log_min_error_statement = panic
timezone = 'UTC'
log_timezone = 'UTC'
shared_buffers = 256MB
random_page_cost = 1.1
jit = off
SETTINGS
}

# start_server FOLDER PORT [SERVER_OPTION...]: fails if the port is taken or the server cannot start.
start_server() {
    local folder=$1 port=$2
    shift 2
    as_server "$PGBIN/pg_ctl" -D "$folder" -w -t 120 -l "$folder/server.log" -o "-p $port $*" start >/dev/null
}

stop_server() { as_server "$PGBIN/pg_ctl" -D "$1" -w -t 120 -m "${2:-fast}" stop >/dev/null; }

# The processes that work in a server's folder. A pid file alone proves nothing after a crash.
server_processes() { { find /proc -maxdepth 2 -name cwd -lname "$1" 2>/dev/null || true; } | cut -d/ -f3; }

server_running() {
    local pid
    pid=$(as_server head -n 1 "$1/postmaster.pid" 2>/dev/null) || return 1
    [[ -n $pid && $(readlink "/proc/$pid/cwd" 2>/dev/null) == "$1" ]]
}

# superuser PORT PASSWORD DATABASE: runs the SQL on standard input, so that no password shows in a process list.
superuser() {
    PGPASSWORD=$2 PGOPTIONS='-c client_min_messages=warning' PGCONNECT_TIMEOUT=10 \
        "$PGBIN/psql" -h 127.0.0.1 -p "$1" -U postgres -d "$3" -q -X -v ON_ERROR_STOP=1
}

# create_roles PORT SUPERUSER_PASSWORD OWNER_PASSWORD APP_PASSWORD: the owner migrates; the application owns nothing.
create_roles() {
    superuser "$1" "$2" postgres <<SQL
CREATE ROLE homeward_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '$3';
CREATE ROLE homeward_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '$4';
SQL
}

# A cluster for one run of the tests: fast, not durable, gone at the end.
throw_away_cluster() {
    local attempt
    THROW_AWAY=$(mktemp -d /tmp/homeward-test.XXXXXX)
    chmod 755 "$THROW_AWAY"
    say "Starting a throw-away database"
    export HOMEWARD_TEST_SUPERUSER=postgres HOMEWARD_TEST_SUPERPASSWORD HOMEWARD_TEST_OWNER_PASSWORD HOMEWARD_TEST_APP_PASSWORD
    HOMEWARD_TEST_SUPERPASSWORD=$(random_password)
    HOMEWARD_TEST_OWNER_PASSWORD=$(random_password)
    HOMEWARD_TEST_APP_PASSWORD=$(random_password)
    initialise "$THROW_AWAY/cluster" "$HOMEWARD_TEST_SUPERPASSWORD" --no-sync
    for attempt in 1 2 3; do
        HOMEWARD_TEST_DB_PORT=$(free_port)
        start_server "$THROW_AWAY/cluster" "$HOMEWARD_TEST_DB_PORT" -c fsync=off -c synchronous_commit=off \
            -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off -c max_wal_size=4GB && break
        ((attempt < 3)) || fail_with_log "$THROW_AWAY/cluster/server.log" "The throw-away database did not start."
    done
    export HOMEWARD_TEST_DB_PORT
    create_roles "$HOMEWARD_TEST_DB_PORT" "$HOMEWARD_TEST_SUPERPASSWORD" \
        "$HOMEWARD_TEST_OWNER_PASSWORD" "$HOMEWARD_TEST_APP_PASSWORD"
}

# migrated_database NAME: a database in the throw-away cluster with every migration in it.
migrated_database() {
    local way=("$HOMEWARD_TEST_DB_PORT" "$HOMEWARD_TEST_SUPERPASSWORD")
    superuser "${way[@]}" postgres <<<"CREATE DATABASE $1 OWNER homeward_owner;"
    {
        echo "BEGIN; CREATE EXTENSION postgis; SET ROLE homeward_owner; SET search_path = homeward, public;"
        # Flyway's own table is in the list of tables that the last migration checks.
        echo "CREATE SCHEMA homeward; CREATE TABLE homeward.flyway_schema_history ();"
        cat "$HERE"/db/migration/V*.sql "$HERE"/db/migration/R*.sql | sed 's/\${app}/homeward_app/g'
        echo "COMMIT;"
    } | superuser "${way[@]}" "$1"
}

remove_throw_away_cluster() {
    [[ -n ${THROW_AWAY:-} ]] || return 0
    stop_server "$THROW_AWAY/cluster" immediate 2>/dev/null || true
    rm -rf "$THROW_AWAY"
    THROW_AWAY=
}
