/// Keys made for these tests alone, and one statement signed by OpenSSL with each algorithm.
enum TestKeys {
  /// RSA, 2,048 bits, PKCS #8.
  static let rsaPrivate = """
    -----BEGIN PRIVATE KEY-----
    MIIEvwIBADANBgkqhkiG9w0BAQEFAASCBKkwggSlAgEAAoIBAQCosKYEvzF2D4qe
    NR347fs6fX1gq4EeFV7gIdsxJ3GDt5Py9BIxH+fEi5h5QMXmA4YDm/2sKFk8oyKD
    5cjp2vwAXc15/Ti82K0/7VlK+/xo+XybOAj1TMiyuFqUYc/DVOjZGXsTPYmsK450
    Gx2rN84oC7vExwzgjFbpPicrHQG0kKHahTEk0QH4/zYgctiTjEnGF5Xu8MwHgQPf
    svRewPpmNKYMglHP5IYIGWk46dQlHkot3pwFwBjvhM2OG2N85bhZfLTFXfoxA7DS
    BFGQrJ87xErLze58TNIaEmQ572S1KyLbXirbeYVbEz229KlVd7BztjjoxzUA8PHt
    iGV76aOlAgMBAAECggEATV6b/qBchKwzJUXyhcpNCHInD7AJq+0cU0tj98MCBuor
    kuqL73kVOanXGIHzYoBqNnyU2CG3cB7YhUten5e/LkHXrORN4hu1NpVbd49koRcQ
    pjaIsU1y3bm9XcIQ4yOuGmjb8KKwYsWldC49qNqTFP3wtJuhFdp4QEkv+M+4iQJv
    BfYRxb3fcUIfizZkj07D4EVy9HHobf4+QBWJQozrn41J1BgzaViVelk9txL9H4sA
    bNhzp3zYJ3qtzB7u23E5uNqPRgnH5JqihOzUDCKbBBFWa+6ssuZD5QkpLXCfSmzw
    Cmb1PUT1ddNtQQ7kJ2CyaU6b1Y4+O0ck+4XTuOr2HwKBgQDrZPFw4g8SNBMjAhbj
    dm0qcHLtz8eokjG7PXren9Z9UxpLiw7tXmiJkbFIv/oYeIdIH3GUHWYO/GHydam3
    7CeJAcSoGeRyyz3gAw4y3/sVw4ZHu/UuW7Cu3Xl57PELvvmy5Y9wkVAyEsWExrZu
    II0ZPejZghz4VGbXS2Kp3Imv2wKBgQC3dOY3a33oXfivdQ9dPv1lBKEbipIPtorG
    dhQmYv9nd8nWYeeQkFT6EM36UsRbEZWbeCzEl4lZGw9KYp9sFkjSs4f2hXBFlM5c
    c9IqsMpG2+FysU07ji6hn1Ke4UnZvzhPhXaiPIzNkCsvuKp8TmdoyirtfQmrMgKp
    C11ZaxoSfwKBgQDGIwWHuwBsliC1iwCxHfHtkxFqU0cAAW6S6MEPuwLUIqszgy1h
    Z+IeSeAsGEvvZSSZ9L2pqsVJP+9CIwBkrAbrL+3UgVbluWWvtWKyOA4k15ujrfZG
    uy8RQaMKmgKbnHiZuNjwK6CRRXO0u367W/LomE/zJa406PZXqkC2MchDmQKBgQCz
    TLlEKPahiFZphYtCozGc7W1YMZKXcN0pInaHHfJo+ZZ2xLFBhQ7IaGwn34SxTPpf
    PJDkgwZl5CCJnuIZDZ6W74hO1BPqrYkSqtAZkTfhET3Cjq7hKhFBPSnOxnkbK9yp
    O9O6tFsY/XJ37ZASdb5zmENkYPR2MSaQeN7/acHNmQKBgQCV8bxAIxC8Drj207dq
    FKzgZiu0t3trQLgdGnEC3t+x0RMKawwuI0KvuKzWPdFW9kbYyep0fFrD6soE0DSd
    ar/Qg8FqceNVY86Rwi5lckEYAIyZY0MmSjsVhrIVK32CG8rcr5SwQ+UdBjEB1XpW
    j5lidG5jNsoIa54YmwGSwWc+4A==
    -----END PRIVATE KEY-----

    """

  /// Its public half.
  static let rsaPublic = """
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqLCmBL8xdg+KnjUd+O37
    On19YKuBHhVe4CHbMSdxg7eT8vQSMR/nxIuYeUDF5gOGA5v9rChZPKMig+XI6dr8
    AF3Nef04vNitP+1ZSvv8aPl8mzgI9UzIsrhalGHPw1To2Rl7Ez2JrCuOdBsdqzfO
    KAu7xMcM4IxW6T4nKx0BtJCh2oUxJNEB+P82IHLYk4xJxheV7vDMB4ED37L0XsD6
    ZjSmDIJRz+SGCBlpOOnUJR5KLd6cBcAY74TNjhtjfOW4WXy0xV36MQOw0gRRkKyf
    O8RKy83ufEzSGhJkOe9ktSsi214q23mFWxM9tvSpVXewc7Y46Mc1APDx7Yhle+mj
    pQIDAQAB
    -----END PUBLIC KEY-----

    """

  /// The same in PKCS #1.
  static let rsaPublicPKCS1 = """
    -----BEGIN RSA PUBLIC KEY-----
    MIIBCgKCAQEAqLCmBL8xdg+KnjUd+O37On19YKuBHhVe4CHbMSdxg7eT8vQSMR/n
    xIuYeUDF5gOGA5v9rChZPKMig+XI6dr8AF3Nef04vNitP+1ZSvv8aPl8mzgI9UzI
    srhalGHPw1To2Rl7Ez2JrCuOdBsdqzfOKAu7xMcM4IxW6T4nKx0BtJCh2oUxJNEB
    +P82IHLYk4xJxheV7vDMB4ED37L0XsD6ZjSmDIJRz+SGCBlpOOnUJR5KLd6cBcAY
    74TNjhtjfOW4WXy0xV36MQOw0gRRkKyfO8RKy83ufEzSGhJkOe9ktSsi214q23mF
    WxM9tvSpVXewc7Y46Mc1APDx7Yhle+mjpQIDAQAB
    -----END RSA PUBLIC KEY-----

    """

  /// SHA-256 of its SubjectPublicKeyInfo.
  static let rsaFingerprint = "edd446d1f35777af8d648e493bbbce660c841a95f23e2dfbb88ab10a1e6e301b"

  /// RSA, 1,024 bits: too small.
  static let rsa1024Public = """
    -----BEGIN PUBLIC KEY-----
    MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDcROZg88uqanxIaJ4w+jhnNLgj
    /lda6vusRGjvHRgcOWx09YJ+XLMcZQrV338+mRtza0rjJwB7YfciROYu55MlSKcE
    d7eHEPjsadSMWiAh0cDxtcj5SLs9NvyFwKvu12ujRprEIC23sRwIuUQ2vkNkgpd0
    e7KZhjMLMJurALMVRwIDAQAB
    -----END PUBLIC KEY-----

    """

  /// P-256.
  static let p256Public = """
    -----BEGIN PUBLIC KEY-----
    MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEZm/Sbed/UnqVSp8UOjeKrcPbSHJx
    V1wnELz98vFdSEkodtQvaoU6HbyHn16gDVl0y84L9kApqjSwGaRJWu3vrg==
    -----END PUBLIC KEY-----

    """

  /// P-384.
  static let p384Public = """
    -----BEGIN PUBLIC KEY-----
    MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAERjbFzoRFCShX6O9HRAuqHYDrt119Sroh
    tgCboi4g1T3GrdnBkkn9V2/13JsVzq4aMA15a0z8/yiOPTDIr61DYyCyrFZa8J4x
    NaU352gimAdNXVPiEHqMfA+/8J9dokEl
    -----END PUBLIC KEY-----

    """

  /// Ed25519.
  static let ed25519Public = """
    -----BEGIN PUBLIC KEY-----
    MCowBQYDK2VwAyEAwlFhm9cKnehrC7JqUapv5tdGSYhHh3Az1OHFqB1/CTM=
    -----END PUBLIC KEY-----

    """
}
