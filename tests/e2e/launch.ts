import * as window from '../../build/window/launch.ts'

export const { launch, isStandIn, describeRuntime } = window
export type RunningApp = window.RunningApp
export type LaunchOptions = window.LaunchOptions
