// An HTTP/2 server for the tests: node http2_server.mjs KEY CERTIFICATE. Prints its port. /hold answers once 20 of them
// are there, /count says how many connections came, /stop ends it.
import { readFileSync } from 'node:fs';
import http2 from 'node:http2';

const [key, cert] = process.argv.slice(2).map((file) => readFileSync(file));
const server = http2.createSecureServer({ key, cert });
let connections = 0;
const held = [];
server.on('session', () => { connections += 1; });
server.on('stream', (stream, headers) => {
  stream.on('error', () => {});
  const answer = (text) => { stream.respond({ ':status': 200, 'X-Protocol': 'h2' }); stream.end(text); };
  const path = headers[':path'];
  if (path === '/hold') {
    held.push(answer);
    if (held.length === 20) held.splice(0).forEach((each) => each('held'));
  } else if (path === '/reset') {
    stream.close(http2.constants.NGHTTP2_INTERNAL_ERROR);
  } else if (path === '/stop') {
    answer('bye');
    stream.on('close', () => process.exit(0));
  } else {
    answer(String(connections));
  }
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
setTimeout(() => process.exit(1), 30_000);
