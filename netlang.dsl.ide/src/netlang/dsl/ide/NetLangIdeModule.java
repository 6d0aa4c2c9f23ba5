package netlang.dsl.ide;

/** What the language server binds beyond the services every use of the language has. */
public class NetLangIdeModule extends AbstractNetLangIdeModule {}
