export { locales, localeNames, languageTags, matchLocale, type Locale } from './locale.js';
export { translator, type Catalogue, type Params, type Plural, type Translate } from './translator.js';
export { loadWidgetMessages, type WidgetMessages, type WidgetTranslate } from './widget/load-widget-messages.js';
