# Why an address that somebody typed was not reached.
outbound-not-an-address = This is not the address of a page on the web.
outbound-scheme = The address must start with https:// or http://.
outbound-credentials = The address must not hold a user name or password.
outbound-port = This port is not one of websites. Ports 80, 443 and those from 1024 on are possible.
outbound-unknown-host = Nobody knows this host. Check the name.
outbound-private = The address leads to this machine or into a private network. Placet reaches such addresses only if the setting outbound_private_addresses names them.
outbound-unreachable = The host does not take the call.
outbound-tls = There was no trusted connection: the certificate is not valid for this host, or the host does not speak TLS.
outbound-no-http = The host did not answer as a web server does.
outbound-too-slow = The answer took too long.
outbound-too-large = The answer was too large.
outbound-too-many-redirects = The address sends on to another one too many times.
