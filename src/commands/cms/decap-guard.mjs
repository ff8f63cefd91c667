// Loaded before Decap's git server, which asks nobody who they are: only whoever holds the key is heard.
import { Server } from 'node:http';

const key = process.env['CMS_KEY'] ?? '';
const emit = Server.prototype.emit;

Server.prototype.emit = function guarded(event, ...args) {
  if (event !== 'request') return emit.call(this, event, ...args);
  const [request, response] = args;
  if (key !== '' && request.headers['x-cms-key'] === key) return emit.call(this, event, ...args);
  response.writeHead(403).end();
  return true;
};
