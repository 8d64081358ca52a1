using System.Net;
using Connectors.Data;
using Connectors.Web.Operations;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Web.Tests.Operations;

public sealed class OperatorCommandsTests(WatchedApp app) : IClassFixture<WatchedApp>
{
    [Fact]
    public async Task An_organisation_is_made_at_the_prompt_and_its_link_opens()
    {
        var said = await SayAsync("--create-organisation", "Prompt Ltd", "--administrator", "pia@prompt.example");

        Assert.Contains("Created Prompt Ltd", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await app.Browser().Visitor.StatusAsync(said.Split(' ')[^1]));
        Assert.Contains("already has this name", await SayAsync(
            "--create-organisation", "PROMPT ltd", "--administrator", "pia@prompt.example"), StringComparison.Ordinal);
        Assert.Contains("--administrator", await SayAsync("--create-organisation", "Half Ltd"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_link_is_made_where_nobody_can_sign_in()
    {
        var said = await SayAsync("--password-link", "dana@demo.example");

        Assert.Equal(HttpStatusCode.OK, await app.Browser().Visitor.StatusAsync(said.Split(' ')[^1]));
        Assert.Contains("No member", await SayAsync("--password-link", "nobody@demo.example"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_member_is_made_an_operator()
    {
        await SayAsync("--operator", "sam@demo.example");

        Assert.True(await app.With((ConnectorsDbContext db) =>
            db.Users.AcrossOrganisations().Where(row => row.Email == "sam@demo.example").Select(row => row.IsOperator).SingleAsync()));
        Assert.Equal(HttpStatusCode.OK, await (await app.SignInAsync("sam@demo.example")).StatusAsync("/operations/organisations"));
    }

    [Fact]
    public async Task Without_such_an_argument_nothing_is_done() =>
        Assert.False(await OperatorCommands.RunAsync(app.Services, ["--urls", "http://localhost:5090"], TextWriter.Null));

    private async Task<string> SayAsync(params string[] args)
    {
        using var output = new StringWriter();
        Assert.True(await OperatorCommands.RunAsync(app.Services, args, output));
        return output.ToString().Trim();
    }
}
