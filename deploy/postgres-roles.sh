#!/bin/bash
# Runs once, when the database's volume is empty: the roles of docs/operating.md and the database they use.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$STAMGAST_OWNER_PASSWORD" --set app_password="$STAMGAST_APP_PASSWORD" <<'SQL'
CREATE ROLE stamgast_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE stamgast_app LOGIN NOINHERIT PASSWORD :'app_password';
CREATE ROLE stamgast_dispatcher NOLOGIN;
GRANT stamgast_dispatcher TO stamgast_app;
CREATE DATABASE stamgast OWNER stamgast_owner;
REVOKE CONNECT, TEMPORARY ON DATABASE stamgast FROM PUBLIC;
GRANT CONNECT ON DATABASE stamgast TO stamgast_app;
SQL
