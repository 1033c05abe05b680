package dev.tocsin.notifier.adapter.pagerduty;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Both of PagerDuty's intakes: they differ in the event, not in how it is sent. */
@Path("")
@RegisterRestClient(configKey = "tocsin-notifier-pagerduty")
interface PagerdutyApi {

    /**
     * @param url the intake's address
     * @param event JSON; written beforehand, since its size decides what it holds
     * @param authorization null for PagerDuty itself, which asks for none
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    RestResponse<String> enqueue(
            @Url String url, @HeaderParam("Authorization") @Nullable String authorization, String event);
}
