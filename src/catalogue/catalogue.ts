/** The services that we know, one file for each kind. */
import type { CatalogueService } from './catalogue-service.ts';
import { SERVICES as advertising } from './services/advertising.ts';
import { SERVICES as analytics } from './services/analytics.ts';
import { SERVICES as chat } from './services/chat.ts';
import { SERVICES as embeds } from './services/embeds.ts';
import { SERVICES as errorTracking } from './services/error-tracking.ts';
import { SERVICES as forms } from './services/forms.ts';
import { SERVICES as marketingAutomation } from './services/marketing-automation.ts';
import { SERVICES as tagManagers } from './services/tag-managers.ts';
import { SERVICES as testing } from './services/testing.ts';

/** Every service of the catalogue, by id. */
export const CATALOGUE: readonly CatalogueService[] = [
  ...advertising,
  ...analytics,
  ...chat,
  ...embeds,
  ...errorTracking,
  ...forms,
  ...marketingAutomation,
  ...tagManagers,
  ...testing,
].sort((a, b) => (a.id < b.id ? -1 : 1));
