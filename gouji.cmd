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
if "%~1"=="" (
  echo 用法：把部门（单位）预算公开文件（PDF、Word、Excel）拖到本图标上，说明和表格可一并拖入。
  echo 报告写在第一个文件旁边，名称为“文件名.勾稽报告.html”，原文件不会改动。
  pause
  exit /b 0
)
set "REPORT=%~dpn1.勾稽报告.html"
set "FORCE="
if exist "%REPORT%" (
  choice /c YN /m "报告已存在，是否覆盖？Y 覆盖，N 取消"
  if errorlevel 2 exit /b 0
  set "FORCE=--force"
)
node "%HOME_DIR%bin\gouji.js" check %* --format "html=%REPORT%" --lang zh %FORCE%
set "STATUS=%errorlevel%"
if exist "%REPORT%" start "" "%REPORT%"
pause
exit /b %STATUS%
