# Every target works on a fresh machine with a JDK 25, any Maven and Python 3 with pip; scripts/toolchain
# finds or fetches the rest, Node included.

APP := target/quarkus-app/quarkus-run.jar
# Folders too: their time changes when a file is deleted. Not proto itself, which names a target.
SOURCES := pom.xml $(shell find src/main migrations proto/slipway .mvn guests/hello/*.wasm 2>/dev/null) \
  openapi/openapi.yaml $(shell find web-console -mindepth 1 \( -name node_modules -o -name dist -o -name schema.d.ts \) -prune -o -print)
# What npm leaves when it has fetched all that the console is built from.
MODULES := web-console/node_modules/.package-lock.json
# A sixth less heap for the many small objects of requests and logs (JEP 519).
JVM := -XX:+UseCompactObjectHeaders
MVN := scripts/toolchain mvn -B -q
# Integration tests that -Dit.test names, and nothing else.
ONLY := scripts/toolchain mvn -B -ntp verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run build test console unit fuzz soak bench demo screenshots format guests openapi proto clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: $(APP) ## build what has changed, then start the platform
	@exec scripts/toolchain java $(JVM) -jar $(APP)

build: $(APP) ## build the platform and the slipway command

test: console ## format and rule checks and every test, with nothing set up beforehand
	@scripts/toolchain mvn -B -ntp verify

console: $(MODULES) ## check the console: types, lint, unit tests
	@cd web-console && exec ../scripts/toolchain npm run --silent check

unit: ## the tests that need no server
	@$(MVN) test

fuzz: ## 10,000 mutated, signed guests uploaded and invoked; INPUTS= and SEED= choose others
	@$(ONLY) -Dit.test=FuzzIT -Dslipway.fuzz.inputs=$(or $(INPUTS),10000) -Dslipway.fuzz.seed=$(or $(SEED),$(shell date +%s))

soak: ## 200,000 invocations, 10,000 traps, 1,000 modules loaded: resident memory must come back
	@$(ONLY) -Dit.test=Soak

bench: $(APP) ## measure against the targets: ingress, engines, swaps; needs wrk and hey
	@exec scripts/toolchain bench/run

# SLIPWAY_URL, SLIPWAY_INGRESS_URL and SLIPWAY_TOKEN choose another platform.
demo: $(APP) ## play the talk's demo against a running platform, a step at a time; needs redis-server
	@exec demo/talk

screenshots: | $(MODULES) ## take pictures of the console's pages, for docs/console/; needs chromium and pngquant
	@$(ONLY) -Dit.test=ConsoleScreenshots
	@pngquant --ext .png --force --strip docs/console/*.png

format: ## format the sources
	@$(MVN) spotless:apply

guests: ## rebuild the example functions
	@guests/build

openapi: ## write the control API's description, as it runs, to openapi/
	@$(MVN) test -Dtest=OpenApiDriftIT -Dslipway.openapi.write=true

proto: ## take the gRPC API of proto/ as the committed one; refuses what would break clients
	@$(MVN) test -Dtest=ProtoSurfaceTest -Dslipway.proto.write=true

clean: ## delete what was built; the data directory stays
	@rm -rf target web-console/dist

$(MODULES): web-console/package-lock.json
	@echo "Fetching what the console is built from ..."
	@cd web-console && ../scripts/toolchain npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(APP): $(SOURCES) | $(MODULES)
	@echo "Building Slipway; the first time fetches what it depends on ..."
	@$(MVN) package -Dmaven.test.skip=true -Dspotless.check.skip=true
	@rm -f target/slipway.jsa
	@JDK_JAVA_OPTIONS=-XX:ArchiveClassesAtExit=target/slipway.jsa bin/slipway version --url http://127.0.0.1:1 >/dev/null 2>&1 || :
	@touch $(APP)
