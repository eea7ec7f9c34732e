; The installer for Windows, for one person and without an administrator. Called by scripts/package windows with
; VERSION, STAGE (the folder with what is installed), SETUP (what it makes) and ICON.

!ifdef TARGET
  Target ${TARGET}
!endif
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "Win\COM.nsh"
!include "Win\Propkey.nsh"

!ifndef VT_LPWSTR
  !define VT_LPWSTR 31
!endif

; By this name Windows knows the program in the menu, in the taskbar and above its notifications.
!define APP_ID "app.unpinch.Unpinch"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Unpinch"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\unpinch.exe"

Name "Unpinch"
OutFile "${SETUP}"
InstallDir "$LOCALAPPDATA\Programs\Unpinch"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "Unpinch ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Unpinch"
VIAddVersionKey "FileDescription" "Unpinch installer"
VIAddVersionKey "CompanyName" "The Unpinch contributors"
VIAddVersionKey "LegalCopyright" "The Unpinch contributors; MIT or Apache-2.0"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\unpinchw.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that runs cannot be replaced: the reminders are ended, an open window is closed as by hand, and both are
; given five seconds.
!macro EndPrograms
  ${If} ${FileExists} "$INSTDIR\unpinch.exe"
    nsExec::Exec '"$INSTDIR\unpinch.exe" quit'
    Pop $0
    nsExec::Exec 'taskkill /IM unpinch.exe'
    Pop $0
    IntOp $1 0 + 0
    ${Do}
      Delete "$INSTDIR\unpinch.exe"
      IntOp $1 $1 + 1
      ${If} $1 > 20
      ${OrIfNot} ${FileExists} "$INSTDIR\unpinch.exe"
        ${ExitDo}
      ${EndIf}
      Sleep 250
    ${Loop}
  ${EndIf}
!macroend

; The entry in the menu, with the name above.
Function MenuEntry
  CreateShortcut "$SMPROGRAMS\Unpinch.lnk" "$INSTDIR\unpinchw.exe" "" "$INSTDIR\unpinchw.exe" 0
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("$SMPROGRAMS\Unpinch.lnk",${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
        System::Call '*(&t64 "${APP_ID}")p.r4'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,&i8 $4)p.r5'
        ${IPropertyStore::SetValue} $2 '($3,$5)'
        ${IPropertyStore::Commit} $2 ""
        System::Free $5
        System::Free $4
        System::Free $3
        ${IUnknown::Release} $2 ""
        ${IPersistFile::Save} $1 '("$SMPROGRAMS\Unpinch.lnk",1)'
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
FunctionEnd

Section "Unpinch"
  !insertmacro EndPrograms
  SetOutPath "$INSTDIR"
  File "${STAGE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Call MenuEntry

  WriteRegStr HKCU "Software\Classes\AppUserModelId\${APP_ID}" "DisplayName" "Unpinch"
  WriteRegStr HKCU "Software\Classes\AppUserModelId\${APP_ID}" "IconUri" "$INSTDIR\unpinch.png"
  WriteRegStr HKCU "${APP_PATH}" "" "$INSTDIR\unpinch.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Unpinch"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\unpinchw.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Unpinch contributors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

; Takes away what was installed, and nothing of the person's own.
Section "Uninstall"
  nsExec::Exec '"$INSTDIR\unpinch.exe" autostart off'
  Pop $0
  !insertmacro EndPrograms
  Delete "$INSTDIR\unpinchw.exe"
  Delete "$INSTDIR\unpinch.png"
  Delete "$INSTDIR\CHANGELOG.txt"
  Delete "$INSTDIR\LICENSE-APACHE.txt"
  Delete "$INSTDIR\LICENSE-AtkinsonHyperlegibleNext.txt"
  Delete "$INSTDIR\LICENSE-MIT.txt"
  Delete "$INSTDIR\README.txt"
  Delete "$INSTDIR\THIRD-PARTY.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Unpinch.lnk"
  DeleteRegKey HKCU "Software\Classes\AppUserModelId\${APP_ID}"
  DeleteRegKey HKCU "${APP_PATH}"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
