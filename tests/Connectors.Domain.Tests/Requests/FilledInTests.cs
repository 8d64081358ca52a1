using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Requests;

namespace Connectors.Domain.Tests.Requests;

public sealed class FilledInTests
{
    [Theory]
    [InlineData(false, "open", null, "open")]
    [InlineData(false, "open", "", "")]
    [InlineData(false, "open", "paid", "paid")]
    [InlineData(false, null, null, "")]
    [InlineData(false, null, "", "")]
    [InlineData(true, "open", "", "open")]
    [InlineData(true, null, "", "")]
    public void What_was_emptied_counts_where_nothing_has_to_be_filled_in(bool isRequired, string? standard, string? own, string counts)
    {
        var given = own is null ? [] : new Dictionary<string, string> { ["status"] = own };

        Assert.Equal(counts, FilledIn.TextOf(Status(isRequired, standard), given));
    }

    [Theory]
    [InlineData(false, "open", "open", false)]
    [InlineData(false, "open", "", true)]
    [InlineData(false, "open", "paid", true)]
    [InlineData(false, null, "", false)]
    [InlineData(false, "", "", false)]
    [InlineData(true, "open", "", false)]
    [InlineData(true, null, "", false)]
    public void What_equals_the_default_or_can_not_be_empty_is_not_kept(bool isRequired, string? standard, string text, bool isKept) =>
        Assert.Equal(isKept, FilledIn.IsKept(Status(isRequired, standard), text));

    [Fact]
    public void What_was_emptied_is_sent_as_what_was_never_filled_in()
    {
        var endpoint = new Endpoint
        {
            Key = "e",
            Method = "POST",
            Query = [new NamedValue { Key = "status", Value = "{{status}}" }],
            Headers = [new NamedValue { Key = "X-Status", Value = "{{status}}" }],
            Body = """{"status":{{status}},"text":"{{status}}"}""",
            Variables = [Status(isRequired: false, "open")],
        };
        var never = Given.Connector(endpoint with { Variables = [Status(isRequired: false, standard: null)] });

        var (emptied, left) = (Given.Request(Given.Input(Given.Connector(endpoint), ("status", ""))), Given.Request(Given.Input(never)));

        Assert.Equal(left.Url.Reveal(), emptied.Url.Reveal());
        Assert.Equal("https://acme.example/api/v2", emptied.Url.Reveal());
        Assert.Empty(emptied.Headers);
        Assert.Equal("""{"status":null,"text":""}""", emptied.Body!.Reveal());
    }

    private static Variable Status(bool isRequired, string? standard) =>
        new() { Key = "status", Required = isRequired, Default = standard };
}
