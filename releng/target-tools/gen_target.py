import sys
WRAP={ # artifactId: (BSN, version, imports)
'antlr-runtime':('org.antlr.runtime','3.2.0','org.antlr.stringtemplate.*;resolution:=optional,*;resolution:=optional'),
'aopalliance':('org.aopalliance','1.0.0','*'),
'batik-css':('org.apache.batik.css','1.19.0','org.w3c.css.sac.*;version="0",org.apache.batik.*;version="0",*;resolution:=optional'),
'batik-util':('org.apache.batik.util','1.19.0','org.apache.batik.*;version="0",*;resolution:=optional'),
'batik-i18n':('org.apache.batik.i18n','1.19.0','*;resolution:=optional'),
'batik-constants':('org.apache.batik.constants','1.19.0','*;resolution:=optional'),
'xml-apis-ext':('org.w3c.css.sac','1.3.4','*;resolution:=optional'),
'junit':('org.junit','4.13.2','org.hamcrest.*;version="1.3",*;resolution:=optional'),
'hamcrest-core':('org.hamcrest.core','1.3.0','*;resolution:=optional'),
}
L=[l.strip().split(':') for l in open(sys.argv[1]) if l.strip()]
o=['<?xml version="1.0" encoding="UTF-8" standalone="no"?>','<?pde version="3.8"?>','<target name="netlang" sequenceNumber="1">','  <locations>']
def dep(g,a,v): return f'        <dependency><groupId>{g}</groupId><artifactId>{a}</artifactId><version>{v}</version><type>jar</type></dependency>'
o+=['    <location includeDependencyDepth="none" includeSource="false" label="bundles" missingManifest="error" type="Maven">','      <dependencies>']
o+=[dep(*l[:3]) for l in L if l[1] not in WRAP]
o+=['      </dependencies>','    </location>']
for g,a,v in [l[:3] for l in L if l[1] in WRAP]:
    b,bv,imp=WRAP[a]
    o+=[f'    <location includeDependencyDepth="none" includeSource="false" label="{a}" missingManifest="generate" type="Maven">','      <dependencies>',dep(g,a,v),'      </dependencies>',
     f'      <instructions><![CDATA[\nBundle-Name: {a} {v}\nBundle-SymbolicName: {b}\nversion: {bv}\nBundle-Version: {bv}\nImport-Package: {imp}\nExport-Package: *;version="${{version}}";-noimport:=true\n-noee: true\n-noextraheaders: true\n]]></instructions>','    </location>']
o+=['  </locations>','  <targetJRE path="org.eclipse.jdt.launching.JRE_CONTAINER/org.eclipse.jdt.internal.debug.ui.launcher.StandardVMType/JavaSE-17"/>','</target>']
print('\n'.join(o))
