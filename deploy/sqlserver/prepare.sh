#!/bin/bash
# Makes the application's database and login (prepare.sql). sqlcmd replaces $(…) by text, so the password goes in as hexadecimal
# digits: no sign in it can end a string or begin a variable.
set -euo pipefail
PasswordHex=$(printf %s "$CONNECTORS_DB_PASSWORD" | iconv -f UTF-8 -t UTF-16LE | od -An -v -tx1 | tr -d ' \n')
export PasswordHex
unset CONNECTORS_DB_PASSWORD
exec "${SQLCMD:-/opt/mssql-tools18/bin/sqlcmd}" -C -b -i "$(dirname "$0")/prepare.sql"
