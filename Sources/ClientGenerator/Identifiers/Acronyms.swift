/// Acronyms and how Swift names spell them.
enum Acronyms {
    /// The spelling of an acronym, of its plural, or of an acronym with digits at its end; `nil` for other words.
    ///
    /// `id` is `ID`, `urls` is `URLs`, `sha256` is `SHA256`, `oauth2` is `OAuth2`.
    static func spelling(of word: String) -> String? {
        let word = word.lowercased()
        if let spelling = spellings[word] { return spelling }
        if word.hasSuffix("s"), let singular = spellings[String(word.dropLast())] { return singular + "s" }
        let stem = word.prefix { !$0.isNumber }
        if stem.endIndex != word.endIndex, word[stem.endIndex...].allSatisfy(\.isNumber),
            let spelling = spellings[String(stem)]
        {
            return spelling + word[stem.endIndex...]
        }
        return nil
    }

    private static let spellings: [String: String] = {
        var table = [
            "etag": "ETag", "graphql": "GraphQL", "iot": "IoT", "ipv4": "IPv4", "ipv6": "IPv6", "nosql": "NoSQL",
            "oauth": "OAuth", "openid": "OpenID", "voip": "VoIP", "macos": "macOS", "websocket": "WebSocket",
            "github": "GitHub", "gitlab": "GitLab", "javascript": "JavaScript", "mongodb": "MongoDB", "mysql": "MySQL",
            "postgresql": "PostgreSQL", "whatsapp": "WhatsApp", "youtube": "YouTube",
        ]
        for acronym in capitals.split(whereSeparator: \.isWhitespace) { table[String(acronym)] = acronym.uppercased() }
        return table
    }()

    /// None of them is an everyday word as well: `us`, `it`, `pin`, `mac` and `sim` stay words, and `lte` mostly means
    /// less than or equal.
    private static let capitals = """
        acl aes ai amqp api apns arn ascii ast aws
        bic ble
        ca cdn cidr ci cli cms cname coap cors cpu crc crl crm crud csr csrf css csv cve cvss cwe
        db dhcp dns dom dsa dto
        ebs ec2 ecdsa ecs efs eks elb eof eol epss erp
        faq fcm ftp
        gcm gcp gcs gdpr ghsa gid gif gmt gpg gps gpu grpc gsm gui guid
        hdmi hmac html http https
        iam iban iccid icmp id ide imap imei imsi io ios ip iri irc isbn iso
        jpeg jpg json jsonp jvm jwe jwk jwks jws jwt
        k8s kms kpi
        lan ldap lfs llm
        md5 mfa mime mms mp3 mp4 mpeg mqtt mtls
        nat nfc nfs npm ntp
        ocr oidc oom opc opcua os otp
        pc pdf pem pgp php pki plc png pop3
        qr
        ram rds rdf rfc rfid rgb rgba rom rpc rsa rss rtf rtmp rtsp
        s3 saml sarif sbom scim sdk sftp sha sip sku sla smtp sms snmp sns spdx sql sqs ssd ssh ssid ssl ssn sso svg
        tcp tls totp tsv ttl tv
        udp ui uid ulid upc uri url urn usb utc utf ux uuid
        vat vcs vlan vm vpc vpn
        wan
        xhtml xml xmpp xsl xslt xss
        yaml
        """
}
