// Set by wxt.config.ts at build time.
declare const __CONFIGURATION__: string;
declare const __SHADOW_MODE__: 'open' | 'closed';
declare const __TEST_BUILD__: boolean;
