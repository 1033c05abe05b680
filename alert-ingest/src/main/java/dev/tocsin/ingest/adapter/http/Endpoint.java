package dev.tocsin.ingest.adapter.http;

import dev.tocsin.ingest.adapter.http.body.MalformedBodyException;

/** Answers an admitted request. May block. */
interface Endpoint {

    Answer answer(Call call) throws MalformedBodyException, BadParameterException;
}
