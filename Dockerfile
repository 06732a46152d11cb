# One image per component: docker build --build-arg MODULE=plc1 -t mqtt-factory/plc1 .
# Works with the classic builder too. Everything up to "FROM build" is the same for all components, so
# it is built once and then taken from the cache.
ARG MAVEN_IMAGE=maven:3.9-eclipse-temurin-25
ARG JRE_IMAGE=eclipse-temurin:25-jre

# The poms alone: they change seldom, so what they make Maven download stays in the cache.
FROM ${MAVEN_IMAGE} AS poms
COPY . /build
RUN find /build -type f ! -name pom.xml -delete

FROM ${MAVEN_IMAGE} AS build
WORKDIR /build
ARG MAVEN_FLAGS="-B -ntp -q -Dmaven.test.skip=true -Denforcer.skip=true -Dspotless.check.skip=true"
COPY --from=poms /build .
RUN mvn ${MAVEN_FLAGS} package
COPY . .
RUN mvn ${MAVEN_FLAGS} package

FROM build AS app
ARG MODULE
# A module may bring commands for "docker exec", in its bin folder.
RUN mkdir -p /app/bin /data \
 && cp "${MODULE}/target/${MODULE}.jar" /app/app.jar \
 && install -m 755 docker/run docker/make-cache docker/healthcheck /app/bin \
 && if [ -d "${MODULE}/bin" ]; then install -m 755 "${MODULE}/bin/"* /app/bin; fi

FROM ${JRE_IMAGE} AS runtime
WORKDIR /app
COPY --from=app /app /app
ENV PATH=/app/bin:$PATH \
    MALLOC_ARENA_MAX=1

# The configuration is there for this run only; containers have it from outside.
FROM runtime AS cached
COPY config /app/config
RUN make-cache

FROM runtime
COPY --from=cached /app/cache /app/cache
# A new volume on /data takes over its owner.
COPY --from=app --chown=10001:10001 /data /data
USER 10001:10001
ENV HTTP_HOST=0.0.0.0 \
    HTTP_PORT=8080 \
    DATA_DIR=/data \
    JAVA_OPTS="-XX:TieredStopAtLevel=1 -Xms5m -Xmx48m -Xmn1m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["healthcheck"]
ENTRYPOINT ["run"]
