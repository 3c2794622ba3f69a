@echo off
rem The stand-in for the Electron binary on Windows.
node --disable-warning=ExperimentalWarning "%~dp0..\launch.ts" %*
