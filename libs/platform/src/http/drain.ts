import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const deadlineMilliseconds = 8000;

/**
 * Ends serving without cutting anybody off: answers carry `Connection: close` from now on, open requests finish, idle
 * keep-alive connections are closed, and after eight seconds whatever is left.
 */
export class Drain {
  private on = false;

  get draining(): boolean {
    return this.on;
  }

  async close(app: NestFastifyApplication): Promise<void> {
    if (this.on) return;
    this.on = true;
    const server = app.getHttpServer() as Server;
    // Clients that were just told to go elsewhere get a moment in which the door is still open.
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.closeIdleConnections();
    const deadline = setTimeout(() => server.closeAllConnections(), deadlineMilliseconds);
    try {
      await app.close();
    } finally {
      clearTimeout(deadline);
    }
  }
}
