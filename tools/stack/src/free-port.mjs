import net from 'node:net';

/** @returns {Promise<boolean>} whether `port` can be listened on at `host` */
function canListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    // An address that this machine does not have cannot be taken by anybody.
    server.once('error', (error) => resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Whether nobody listens on `port`. For the loopback address both families are asked, because browsers try both for
 * `localhost` and would find the other program.
 * @param {number} port
 * @param {string} [host]
 */
export async function isPortFree(port, host = '127.0.0.1') {
  const hosts = host === '127.0.0.1' ? [host, '::1'] : [host];
  for (const one of hosts) if (!(await canListen(port, one))) return false;
  return true;
}

/**
 * The first free port from `first` on, or any free one without `first`.
 * @param {number} [first]
 * @param {string} [host]
 * @returns {Promise<number>}
 */
export async function findFreePort(first, host = '127.0.0.1') {
  if (first)
    for (let port = first; port < Math.min(first + 200, 65_536); port += 1)
      if (await isPortFree(port, host)) return port;
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
