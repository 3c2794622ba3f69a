declare const __CAUCUS_BUILD__: { readonly version: string; readonly builtAt: number }

/** Put in when the window is built. */
export const build = __CAUCUS_BUILD__
