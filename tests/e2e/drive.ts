import * as window from '../../build/window/drive.ts'

export const { answerDialogs, call, makeVault, passphrase } = window
