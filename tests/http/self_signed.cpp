#include "self_signed.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <stdexcept>

namespace rtp {

namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File writable(const std::string& path) {
  File file(std::fopen(path.c_str(), "w"), std::fclose);
  if (!file) throw std::runtime_error("cannot write " + path);
  return file;
}

}  // namespace

SelfSigned::SelfSigned(const char* address)
    : key_(EVP_RSA_gen(2048), EVP_PKEY_free), certificate_(X509_new(), X509_free) {
  constexpr long an_hour = 3600;
  X509* const made = certificate_.get();
  X509_set_version(made, X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
  X509_gmtime_adj(X509_getm_notBefore(made), -an_hour);
  X509_gmtime_adj(X509_getm_notAfter(made), an_hour);
  X509_set_pubkey(made, key_.get());
  X509_NAME* const name = X509_get_subject_name(made);
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("test"), -1, -1, 0);
  X509_set_issuer_name(made, name);
  X509_EXTENSION* const names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, address);
  X509_add_ext(made, names, -1);
  X509_EXTENSION_free(names);
  if (X509_sign(made, key_.get(), EVP_sha256()) == 0) throw std::runtime_error("cannot sign a certificate");
  PEM_write_X509(writable(certificate_file()).get(), made);
  PEM_write_PrivateKey(writable(key_file()).get(), key_.get(), nullptr, nullptr, 0, nullptr, nullptr);
}

}  // namespace rtp
