using System.Text;
using Connectors.Domain.Definitions.Faults;

namespace Connectors.Domain.Tests.Definitions;

/// <summary>Documents that mean harm, or are broken beyond reading: faults or a result, never an exception.</summary>
public sealed class HostileInputTests
{
    private static readonly string DeepLists = new string('[', 1_000) + new string(']', 1_000);

    public static TheoryData<string, byte[], string, string> Unreadable => new()
    {
        { "nothing", [], "", "empty" },
        { "white space", Utf8("  \n "), "", "Not JSON at line 2" },
        { "text", Utf8("hello"), "", "Not JSON at line 1, column 1" },
        { "cut off", Utf8("{ \"format\": \"connector/1\", \"endpoints\": [ { \"key\":"), "/endpoints/0/key", "Not JSON at line 1" },
        { "a comma too many", Utf8("{ \"a\": [1,\n 2,] }"), "/a/1", "Not JSON at line 2" },
        { "a comment", Utf8("{ /* a */ }"), "", "Not JSON" },
        { "two documents", Utf8("{} {}"), "", "Not JSON" },
        { "NaN", Utf8(Some.Json(" \"x\": NaN ")), "/x", "Not JSON" },
        { "Infinity", Utf8(Some.Json(" \"x\": -Infinity ")), "/x", "Not JSON" },
        { "leading zeros", Utf8(Some.Json(" \"x\": 007 ")), "/x", "Not JSON" },
        { "a list of definitions", Utf8("[]"), "", "not a list" },
        { "null", Utf8("null"), "", "not null" },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Some.AcmeShop)], "", "Save it as UTF-8" },
        { "UTF-16 without a mark", Encoding.BigEndianUnicode.GetBytes(Some.AcmeShop), "", "Save it as UTF-8" },
        { "UTF-32", Encoding.UTF32.GetBytes(Some.AcmeShop), "", "Save it as UTF-8" },
        { "Latin-1", Encoding.Latin1.GetBytes(Some.Json(" \"summary\": \"Größe\" ")), "", "not UTF-8" },
        { "an overlong encoding", [.. Utf8("{\"a\":\""), 0xC0, 0x80, .. Utf8("\"}")], "", "not UTF-8" },
        { "depth 1,000", Utf8(Some.Json($" \"x\": {DeepLists} ")), "/x" + string.Concat(Enumerable.Repeat("/0", 63)), "than 64 levels" },
        {
            "depth 1,000 unclosed",
            Utf8(string.Concat(Enumerable.Repeat("{\"a\":", 1_000))),
            string.Concat(Enumerable.Repeat("/a", 64)),
            "More than 64 levels"
        },
        { "a lone surrogate in a text", Utf8(Some.Json(" \"x\": [\"ok\", \"\\ud83d\"] ")), "/x/1", "surrogate" },
        { "a lone surrogate in a name", Utf8(Some.Json(" \"\\udc00\": 1 ")), "/\\udc00", "surrogate" },
        { "surrogates in the wrong order", Utf8(Some.Json(" \"x\": \"\\ude00\\ud83d\" ")), "/x", "surrogate" },
        { "a surrogate before an escape", Utf8(Some.Json(" \"x\": \"\\ud83d\\n\" ")), "/x", "surrogate" },
        { "50 MB", new byte[50_000_000], "", "larger than 5 MB" },
        { "5 MB and a byte", Padded(DefinitionLimits.DocumentBytes + 1), "", "larger than 5 MB" },
        { "a huge number", Utf8(Some.Json($" \"x\": {new string('9', 400)} ")), "/x", "doesn't fit exactly" },
        { "a long whole number", Utf8(Some.Json($" \"x\": 1{new string('0', 100_000)} ")), "/x", "doesn't fit exactly" },
    };

    [Theory]
    // Enumerated while running, not while discovering: the runner would pass 50 MB as text and lose every test of the project on the way.
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_read_is_refused_with_its_place(string what, byte[] document, string pointer, string words)
    {
        var fault = Assert.Single(Some.Faults(document));

        Assert.True(fault.Pointer == pointer, $"{what}: {fault}");
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over() =>
        Assert.Equal(Some.Definition(Some.AcmeShop), Some.Read([0xEF, 0xBB, 0xBF, .. Utf8(Some.AcmeShop)]));

    [Fact]
    public void A_document_of_exactly_5_MB_is_read() =>
        Assert.Equal(Some.Definition(Some.Json()), Some.Read(Padded(DefinitionLimits.DocumentBytes)));

    [Fact]
    public void Depth_64_is_read_and_depth_65_is_not()
    {
        Assert.Empty(Some.Faults(Some.Json($" \"x\": {new string('[', 63)}{new string(']', 63)} ")));
        Assert.Single(Some.Faults(Some.Json($" \"x\": {new string('[', 64)}{new string(']', 64)} ")));
    }

    [Fact]
    public void As_many_endpoints_as_the_limit_allows_are_read_in_any_order()
    {
        var endpoints = string.Join(',', Enumerable.Range(0, DefinitionLimits.Endpoints)
            .Reverse()
            .Select(number => $"{{\"key\":\"e{number}\"}}"));

        var definition = Some.Definition($$"""
            { "format": "connector/1", "name": "A", "baseUrl": "https://a.example", "endpoints": [{{endpoints}}] }
            """);

        Assert.Equal(DefinitionLimits.Endpoints, definition.Content.Endpoints.Count);
        Assert.Equal("e0", definition.Content.Endpoints[0].Key);
    }

    [Fact]
    public void Thousands_of_faults_are_cut_short_and_say_so()
    {
        var endpoints = string.Join(',', Enumerable.Repeat("{}", DefinitionLimits.Endpoints));

        var faults = Some.Faults($$"""
            { "format": "connector/1", "name": "A", "baseUrl": "https://a.example", "endpoints": [{{endpoints}}] }
            """);

        Assert.Equal(DefinitionLimits.Faults + 1, faults.Count);
        Assert.Contains("the rest is not listed", faults[^1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("variables")]
    [InlineData("x")]
    public void A_hundred_thousand_names_and_placeholders_are_checked(string list)
    {
        var variables = string.Join(',', Enumerable.Range(0, 50_000).Select(number => $"{{\"key\":\"v{number}\"}}"));
        var placeholders = string.Concat(Enumerable.Range(0, 6_000).Select(number => $"{{{{v{number}}}}}"));

        var faults = Some.Faults($$"""
            { "format": "connector/1", "name": "A", "baseUrl": "https://a.example/{{placeholders}}", "endpoints": [],
              "{{list}}": [{{variables}}] }
            """);

        Assert.Equal(list == "variables" ? 1 : 1_001, faults.Count);
    }

    [Fact]
    public void Lone_surrogates_are_all_found_at_once() =>
        Assert.Equal(["/x", "/y/0"], Some.Faults(Some.Json(""" "x": "\ud800", "y": ["\udfff"] """)).Select(fault => fault.Pointer));

    private static byte[] Padded(int length) => Utf8(Some.Json().PadRight(length));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
