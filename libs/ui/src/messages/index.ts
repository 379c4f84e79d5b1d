export { locales, localeNames, languageTags, matchLocale, type Locale } from './locale.js';
export { translator, type Catalogue, type Params, type Plural, type Translate } from './translator.js';
export {
  loadManageMessages,
  loadRepeatMessages,
  loadWaitingMessages,
  loadWidgetMessages,
} from './widget/load-widget-messages.js';
export type {
  ManageTranslate,
  RepeatTranslate,
  WaitingTranslate,
  WidgetMessages,
  WidgetTranslate,
} from './widget/widget-messages.js';
