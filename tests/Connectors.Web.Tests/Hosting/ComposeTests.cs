using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Connectors.Web.Tests.Hosting;

/// <summary>What the compose file promises, read from it: there is no engine in the tests.</summary>
public sealed partial class ComposeTests
{
    private static readonly string Root = FindRoot();
    private static readonly string Compose = File.ReadAllText(Path.Combine(Root, "docker-compose.yml"));

    [Fact]
    public void It_answers_on_this_machine_only_unless_told_otherwise()
    {
        var published = PortPattern().Matches(Compose).Select(match => match.Groups[1].Value);

        Assert.Equal(["${CONNECTORS_PUBLISH:-127.0.0.1}:8080:8080"], published);
    }

    [Fact]
    public void The_application_knows_nothing_of_the_administrator_of_the_database()
    {
        var web = Compose[Compose.IndexOf("\n  web:", StringComparison.Ordinal)..];

        Assert.DoesNotContain("MSSQL_SA_PASSWORD", web, StringComparison.Ordinal);
        Assert.DoesNotContain("User Id=sa", web, StringComparison.Ordinal);
        Assert.DoesNotContain("${", SettingsOf(web)["Database:ConnectionString"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_settings_are_enough_for_production()
    {
        var settings = SettingsOf(Compose[Compose.IndexOf("\n  web:", StringComparison.Ordinal)..])
            .Where(setting => !setting.Key.StartsWith("Database:", StringComparison.Ordinal))
            .Select(setting => (setting.Key, (string?)Default(setting.Value)));
        await using var app = new ProductionApp([("PublicAddress", ""), ("Keys:WithoutCertificate", ""), .. settings]);

        var answer = await app.Visit("http://localhost:8080").Client.GetAsync("/sign-in", TestContext.Current.CancellationToken);

        Assert.Equal("/setup", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("plain-Password-1")]
    [InlineData("o'clock; DROP LOGIN sa --")]
    [InlineData("$(PasswordHex) \"$HOME\" `id` ]] \\ Ünï€")]
    public async Task No_sign_in_the_password_can_end_the_statement_that_it_is_part_of(string password)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script runs in the container.");
        var folder = Path.Combine(Root, "deploy", "sqlserver");
        var start = new ProcessStartInfo("/bin/bash", [Path.Combine(folder, "prepare.sh")]) { RedirectStandardOutput = true };
        (start.Environment["CONNECTORS_DB_PASSWORD"], start.Environment["SQLCMD"]) = (password, await StandInAsync());

        using var script = Process.Start(start)!;
        var given = await script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Matches("^[0-9a-f]+$", given.Trim());
        Assert.Equal(password, Encoding.Unicode.GetString(Convert.FromHexString(given.Trim())));
        Assert.Equal("PasswordHex", Assert.Single(VariablePattern().Matches(Sql(folder))).Groups[1].Value);
    }

    [Fact]
    public void The_login_has_the_rights_it_needs_in_its_database_and_readers_do_not_wait()
    {
        var sql = Sql(Path.Combine(Root, "deploy", "sqlserver"));

        Assert.Equal(
            ["db_datareader", "db_datawriter", "db_ddladmin"], RolePattern().Matches(sql).Select(match => match.Groups[1].Value));
        Assert.Contains("SET READ_COMMITTED_SNAPSHOT ON", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("sysadmin", sql, StringComparison.OrdinalIgnoreCase);
    }

    // Writes what the script would hand to sqlcmd.
    private static async Task<string> StandInAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("connectors-").FullName, "sqlcmd");
        await File.WriteAllTextAsync(file, "#!/bin/bash\nprintf %s \"$PasswordHex\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return file;
    }

    private static string Sql(string folder) => CommentPattern().Replace(File.ReadAllText(Path.Combine(folder, "prepare.sql")), "");

    // The environment of a service, as the application reads it.
    private static Dictionary<string, string> SettingsOf(string service) => SettingPattern().Matches(service)
        .ToDictionary(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal), match => match.Groups[2].Value);

    private static string Default(string value) => DefaultPattern().Match(value) is { Success: true } found ? found.Groups[1].Value : value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Connectors.sln"))) folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex("""^ +- "([^"]*:\d+:\d+)"$""", RegexOptions.Multiline)]
    private static partial Regex PortPattern();

    [GeneratedRegex("""^      (\w+): "?(.*?)"?$""", RegexOptions.Multiline)]
    private static partial Regex SettingPattern();

    [GeneratedRegex(@"^\$\{\w+:-(.*)\}$")]
    private static partial Regex DefaultPattern();

    [GeneratedRegex(@"\$\((\w+)\)")]
    private static partial Regex VariablePattern();

    [GeneratedRegex(@"ALTER ROLE (\w+) ADD MEMBER \[connectors\]")]
    private static partial Regex RolePattern();

    [GeneratedRegex("--.*$", RegexOptions.Multiline)]
    private static partial Regex CommentPattern();
}
