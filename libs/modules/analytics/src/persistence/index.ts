import type { DatabasePart } from '@stamgast/platform/database';
import * as entities from './analytics.entities.js';
import { CreateAnalytics1760000008000 } from './migrations/1760000008000-create-analytics.js';
import { ExcuseNoShows1760000026200 } from './migrations/1760000026200-excuse-no-shows.js';
import { AddDemand1760000030100 } from './migrations/1760000030100-add-demand.js';
import { TellVariants1760000057300 } from './migrations/1760000057300-tell-variants.js';
import { AddTrials1760000057000 } from './migrations/1760000057000-add-trials.js';

export const analyticsDatabase: DatabasePart = {
  entities: Object.values(entities),
  migrations: [
    CreateAnalytics1760000008000,
    ExcuseNoShows1760000026200,
    AddDemand1760000030100,
    AddTrials1760000057000,
    TellVariants1760000057300,
  ],
};
