#!/bin/sh
# Builds the six images as REGISTRY/tocsin/SERVICE:TAG.
set -eu
registry=${1:?usage: build.sh REGISTRY TAG}
tag=${2:?usage: build.sh REGISTRY TAG}
cd "$(dirname "$0")/../.."
for service in alert-ingest rule-engine router notifier runbook-service oncall; do
  docker build -f deploy/docker/Dockerfile --build-arg SERVICE=$service -t "$registry/tocsin/$service:$tag" .
done
