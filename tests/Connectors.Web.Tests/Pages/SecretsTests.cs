using System.Text;
using System.Text.Encodings.Web;
using Connectors.Demo.Sandbox;

namespace Connectors.Web.Tests.Pages;

/// <summary>Credentials stand nowhere in the clear, whatever was done with them.</summary>
public sealed class SecretsTests(TalkativeApp app) : IClassFixture<TalkativeApp>
{
    private static readonly string[] Methods = ["key", "keyInQuery", "token", "basic", "application", "oauth"];

    [Fact]
    public async Task Secrets_stand_in_no_file_of_the_database_in_no_log_on_no_page_and_in_no_download()
    {
        await using var party = await ThirdParty.StartPrebuiltAsync(app);
        foreach (var method in Methods) await UseAsync(party, method);
        await party.ModifyAsync();
        await party.UpdateAsync("overwrite");
        var secrets = Forms([.. party.Secrets, .. Issued(party)]);

        var pages = await Crawler.ReadAllAsync(party.Visitor, "/connectors", party.Connector + "/history");
        var places = pages
            .Select(page => (Name: page.Key, Text: page.Value))
            .Append((Name: "log", Text: app.ReadLog()))
            .Concat(app.Files().Select((file, at) => (Name: $"file {at}", Text: Encoding.Latin1.GetString(file))))
            .ToList();

        Assert.Contains(places, place =>
            place.Name.EndsWith("handler=download", StringComparison.Ordinal)
            && place.Text.Contains("connector/1", StringComparison.Ordinal));
        Assert.Contains(places, place =>
            place.Name.StartsWith("/runs/", StringComparison.Ordinal)
            && place.Text.Contains("sandbox_key=&#x2022;", StringComparison.Ordinal));
        Assert.Contains(places, place =>
            place.Name == "log"
            && place.Text.Contains("Quartz", StringComparison.Ordinal)
            && place.Text.Contains("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
        Assert.Equal([], places.SelectMany(place => secrets
            .Where(secret => place.Text.Contains(secret, StringComparison.Ordinal))
            .Select(secret => $"{secret[..6]}… in {place.Name}")));
    }

    // In every way that something can be done with an instance: tested, run, run while the third party fails,
    // run at a host that is not there.
    private static async Task UseAsync(ThirdParty party, string method)
    {
        var instance = await party.AddInstanceAsync(method, method);
        if (method == "oauth") await party.ConsentAsync(instance);
        await party.Visitor.SubmitAsync(instance, "form[action*=test]");
        var flow = await party.AddFlowAsync(instance, "refunds.list", "orders.create");
        await party.RunAsync(flow);
        party.Server.Faults.Order(SandboxFault.BrokenJson);
        await party.RunAsync(flow);
        if (method is not ("keyInQuery" or "application")) return;
        IEnumerable<(string, string)> gone = party.ValuesOf(method)
            .Prepend("localhost:9")
            .Select((value, at) => ($"Form.Fields[{at}].Value", value));
        await party.Visitor.SubmitAsync(instance + "/edit", "main form", [.. gone]);
        await party.RunAsync(flow);
        await party.Visitor.SubmitAsync(instance, "form[action*=test]");
    }

    // Tokens, what basic authentication made of the password, and what proves that a code is used by the one who asked for it.
    private static List<string> Issued(ThirdParty party)
    {
        var sent = party.Server.Log.Entries
            .SelectMany(entry => entry.Headers)
            .Where(header => header.Key == "Authorization")
            .Select(header => header.Value.Split(' ')[1]);
        var proofs = party.Server.Log.Entries
            .Where(entry => entry.PathAndQuery == "/oauth/token")
            .SelectMany(entry => entry.Body.Split('&'))
            .Where(pair => pair.StartsWith("code_verifier=", StringComparison.Ordinal))
            .Select(pair => pair.Split('=')[1]);
        List<string> all = [.. sent.Concat(proofs).Concat(party.Server.Issued).Distinct()];
        Assert.InRange(all.Count, 6, 100);
        return all;
    }

    // As it was given, and as it would stand in an address, a page, a script or in basic authentication.
    private static List<string> Forms(IEnumerable<string> secrets) =>
    [
        .. secrets.SelectMany(secret => new[]
        {
            secret,
            Uri.EscapeDataString(secret),
            HtmlEncoder.Default.Encode(secret),
            JavaScriptEncoder.Default.Encode(secret),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
        }).Distinct(),
    ];
}
