namespace Connectors.Cli.Tests.Merging;

/// <summary>Three states of one connector: the release it was installed from, with an edit, and a newer release.</summary>
internal static class Shop
{
    public static readonly string Baseline = With("$.orders", "");
    public static readonly string Mine = With("$.orders", """, { "key": "refunds", "name": "Receive refunds", "path": "/refunds" }""");
    public static readonly string Theirs = With("$.data", "");
    public static readonly string Contradicting = With("$.mine", "");

    public static TestFolder Folder() =>
        new TestFolder()
            .With("base.json", Baseline)
            .With("mine.json", Mine)
            .With("theirs.json", Theirs)
            .With("contradicting.json", Contradicting);

    private static string With(string records, string more) => $$"""
        { "format": "connector/1", "name": "Shop", "baseUrl": "https://shop.example",
          "endpoints": [ { "key": "orders", "name": "Receive orders", "path": "/orders", "records": "{{records}}" }{{more}} ] }
        """;
}
