// Swift cannot call C variadic functions, so libcurl's two variadic entry points get one fixed-arity twin
// for each type of argument. Nothing else belongs in this file.
#pragma once
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

static inline CURLcode lapel_curl_set_number(CURL *easy, CURLoption option, long value)
{
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode lapel_curl_set_size(CURL *easy, CURLoption option, curl_off_t value)
{
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode lapel_curl_set_text(CURL *easy, CURLoption option, const char *value)
{
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode lapel_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *value)
{
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode lapel_curl_set_context(CURL *easy, CURLoption option, void *value)
{
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode lapel_curl_set_data_function(CURL *easy, CURLoption option, curl_write_callback value)
{
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode lapel_curl_set_socket_function(CURL *easy, CURLoption option, curl_opensocket_callback value)
{
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode lapel_curl_get_number(CURL *easy, CURLINFO info, long *value)
{
  return curl_easy_getinfo(easy, info, value);
}
