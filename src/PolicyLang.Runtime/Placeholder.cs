namespace PolicyLang.Runtime;
