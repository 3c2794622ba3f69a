import * as window from '../../build/window/drive.ts'

export const { answerDialogs, call, makeVault, openVault, passphrase } = window
