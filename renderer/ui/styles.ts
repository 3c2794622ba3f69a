// The styles every window needs, in order: fonts, tokens, ground. Components bring their own modules.
import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/source-serif-4/index.css'
import './tokens.css'
import './base.css'
