#!/bin/sh
# Makes the installation's secrets where they are missing, and writes the providers' keys that .env names.
# Nothing is replaced, so that a restart keeps what is sealed with the installation's key. `show` prints the two tokens that
# somebody has to know; otherwise none is printed, for what is printed stays in the container's log.
set -eu
umask 077

if [ "${1:-}" = show ]; then
  echo "people sign in with:        $(cat /keys/console.token)"
  echo "Prometheus authorizes with: Bearer $(cat /keys/sender.token)"
  exit
fi

random() { head -c "$1" /dev/urandom | od -An -v -tx1 | tr -d ' \n'; }
once() { [ -s "/keys/$1" ] || random "$2" > "/keys/$1"; }

once installation.key 32
once console.token 24
once nats.token 24
once postgresql.password 24
once sender.token 24

printf 'authorization { token: "%s" }\n' "$(cat /keys/nats.token)" > /keys/nats-token.conf
{
  printf 'quarkus.messaging.nats.connection.token=%s\n' "$(cat /keys/nats.token)"
  # One sender, for whatever sends alerts to this installation.
  printf 'tocsin.ingest.senders.prometheus.token-file=/etc/tocsin/keys/sender.token\n'
  printf 'tocsin.ingest.senders.prometheus.tenants=*\n'
} > /keys/services.properties
printf 'quarkus.datasource.password=%s\n' "$(cat /keys/postgresql.password)" > /keys/postgresql.properties

# An empty key is written too: the delivery is then refused with a reason that the deliveries page shows.
printf '%s' "$PAGERDUTY_ROUTING_KEY" > /secrets/pagerduty-routing-key
printf '%s' "$SLACK_WEBHOOK_URL" > /secrets/slack-url
printf '%s' "$SMTP_PASSWORD" > /secrets/smtp-password

# The services run as 10001; NATS and PostgreSQL read as root.
chown -R 10001:10001 /keys /secrets
echo "the installation's secrets are there"
