/**
 * The shapes that the calls of all features share: pages of lists, and what a PUT did.
 *
 * <p>Pure values: no state, any thread. Every list is ordered by a key, and the key of a page's
 * last item is where the next page begins, so that what is added or deleted meanwhile shifts
 * nothing.
 */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Slipway control API",
            version = "1",
            description =
                "Signed WebAssembly modules behind stable endpoints, swapped live. Refusals are"
                    + " RFC 9457 problems."),
    security = @SecurityRequirement(name = "token"),
    components =
        @Components(
            schemas = @Schema(name = "Problem", implementation = Problem.class),
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "token",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    description = "The admin's token, or a JWT of the configured issuer.")))
@NullMarked
package dev.slipway.api;

import dev.slipway.error.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jspecify.annotations.NullMarked;
