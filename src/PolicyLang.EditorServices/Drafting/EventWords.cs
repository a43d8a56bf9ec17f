namespace PolicyLang.EditorServices.Drafting;

/// <summary>What the day of an event is called, where the words tell of one.</summary>
internal static class EventWords
{
    private static readonly (string Words, string Event)[] Rows =
    [
        ("还清", "还清日"), ("贴息", "还清日"), ("保费", "缴费日"), ("保险", "缴费日"), ("购买", "付款日"), ("购置", "付款日"), ("交易", "交易日"), ("认证", "取证日"), ("证书", "取证日"),
        ("评选", "评选结果公布日"), ("认定", "认定日"), ("批准", "批准日"), ("获评", "获评日"), ("评为", "获评日"), ("获得", "获得日"), ("列入", "列入日"), ("上市", "上市日"), ("竣工", "竣工日"),
        ("注册", "注册日"), ("引进", "引进日"), ("发布", "发布日"), ("参展", "参展日"),
        ("recognised", "day of recognition"), ("recognized", "day of recognition"), ("certif", "day of the certificate"), ("purchas", "day of payment"), ("buys", "day of payment"), ("approved", "day of approval"),
    ];

    public static string? Of(string sentence) => Rows.Where(r => sentence.Contains(r.Words, StringComparison.OrdinalIgnoreCase)).Select(r => r.Event).FirstOrDefault();
}
