@echo off
chcp 65001 >nul
setlocal
set "HOME_DIR=%~dp0"
where node >nul 2>nul
if errorlevel 1 (
  echo 未找到 Node.js，请先安装 Node.js 20.19 或以上版本，再把文件拖到本图标上。
  pause
  exit /b 2
)
if not exist "%HOME_DIR%dist\gouji.cjs" (
  echo 首次使用，正在安装，请稍候……
  pushd "%HOME_DIR%"
  call npm ci --no-audit --no-fund
  popd
)
if not exist "%HOME_DIR%dist\gouji.cjs" (
  echo 安装未成功。请确认 Node.js 为 20.19 或以上版本、本机能够联网、本文件夹可以写入，再试一次；仍不成功的，请信息部门协助。
  pause
  exit /b 2
)
if "%~1"=="" (
  echo 用法：把部门（单位）预算公开文件（PDF、Word、Excel）拖到本图标上，说明和表格可一并拖入。
  echo 报告写在第一个文件旁边，名称为“文件名.勾稽报告.html”，原文件不会改动。
  pause
  exit /b 0
)
if not exist "%~1" (
  echo 找不到拖入的文件。文件名或文件夹名中如有 ^& 号，请改名后再拖。
  pause
  exit /b 2
)
set "REPORT=%~dpn1.勾稽报告.html"
set "FORCE="
if exist "%REPORT%" (
  set "FORCE=--force"
  set "ANSWER="
  set /p "ANSWER=报告已存在。要覆盖的，输入 Y 再按回车；不覆盖的，直接按回车："
)
if defined FORCE if /i not "%ANSWER%"=="Y" exit /b 0
node "%HOME_DIR%bin\gouji.js" check %* --format "html=%REPORT%" --lang zh %FORCE%
set "STATUS=%errorlevel%"
if not "%STATUS%"=="2" if exist "%REPORT%" start "" "%REPORT%"
pause
exit /b %STATUS%
