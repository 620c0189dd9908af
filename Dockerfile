# syntax=docker/dockerfile:1.7

# Built for the platform that the image is for (amd64, arm64): nothing here names one.
FROM rust:1.95-slim-trixie AS build
ARG TARGETPLATFORM
WORKDIR /build
COPY Cargo.toml Cargo.lock ./
COPY config config
COPY tests tests
COPY crates crates
# Downloaded and compiled dependencies stay in BuildKit's caches, compiled ones a platform: a change of Courant's
# own code compiles that code alone. /data is made here because the last stage has no shell.
RUN --mount=type=cache,id=courant-registry,target=/usr/local/cargo/registry,sharing=locked \
    --mount=type=cache,id=courant-target-${TARGETPLATFORM},target=/build/target,sharing=locked \
    cargo build --profile dist --locked --package courant \
    && cp target/dist/courant /usr/local/bin/courant \
    && mkdir /data

# The C library, certificates, and a user: no shell, no package manager. The Debian release is that of the build,
# because the binary needs its C library.
FROM gcr.io/distroless/cc-debian13:nonroot
ARG VERSION=0.1.0
LABEL org.opencontainers.image.title="Courant" \
      org.opencontainers.image.description="Newsletters, delivered as briefings on Telegram and Discord" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.licenses="MIT"
COPY LICENSE /usr/share/doc/courant/LICENSE
COPY --from=build /usr/local/bin/courant /usr/local/bin/courant
# An empty volume takes its owner from here.
COPY --from=build --chown=65532:65532 /data /data
# Only /data is written: the root file system can be read-only.
ENV COURANT_DATA=/data
WORKDIR /data
VOLUME ["/data"]
# By number, so that an orchestrator can see that it is not root. It is the base image's "nonroot".
USER 65532:65532
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 CMD ["courant", "health"]
ENTRYPOINT ["courant"]
CMD ["run"]
