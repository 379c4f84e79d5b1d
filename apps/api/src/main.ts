import 'reflect-metadata';
import { LOGGER, readConfiguration, type Logger } from '@stamgast/platform';
import { createApp, Drain, needsPlainCookie } from '@stamgast/platform/http';
import { ApiModule } from './api.module.js';
import { describeApi } from './openapi.js';
import { servePages } from './serve-pages.js';

const configuration = readConfiguration(process.env);
const app = await createApp(ApiModule.forRoot(configuration), configuration);
const logger = app.get<Logger>(LOGGER);
if (needsPlainCookie(configuration))
  logger.warn('PUBLIC_URL is plain http: sessions can be overheard; put https in front');

const end = (signal: string) => {
  logger.info({ signal }, 'ending');
  app
    .get(Drain)
    .close(app)
    .then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'did not end cleanly');
        process.exit(1);
      },
    );
};
process.once('SIGTERM', end);
process.once('SIGINT', end);

describeApi(app);
await servePages(app);
await app.listen(configuration.port, configuration.host);
logger.info({ port: configuration.port }, 'ready');
