using System.Net;
using Connectors.Data;
using Connectors.Web.Tests.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Pages;

/// <summary>Every form that links lead to, sent as nobody should send it. New forms are found by themselves.</summary>
public sealed class EveryFormTests(EveryForm app) : IClassFixture<EveryForm>
{
    private static readonly string TooLong = new('x', 10_000);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task What_is_left_empty_is_said_beside_its_field_all_at_once(string text)
    {
        var problems = new List<string>();
        foreach (var (visitor, token, form) in await WrittenAsync())
        {
            var answer = await form.SendAsync(visitor, token, field => field.IsText ? text : field.Value);
            if (Refused(form, answer) is { } problem) problems.Add(problem);
            else if (await AgainAsync(form, answer) is { } page) problems.AddRange(Unsaid(form, page, Faults.NeededOn(page, form)));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task What_is_too_long_is_said_beside_its_field_and_not_stored()
    {
        var problems = new List<string>();
        foreach (var (visitor, token, form) in await WrittenAsync())
        {
            var answer = await form.SendAsync(visitor, token, field => field.IsText ? TooLong : field.Value);
            if (Refused(form, answer) is { } problem) problems.Add(problem);
            // Who can't sign in is not told what was wrong.
            else if (form.Action != "/sign-in" && await AgainAsync(form, answer) is { } page) problems.AddRange(Unsaid(form, page, []));
        }

        problems.AddRange(await StoredTooLongAsync());
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task Nonsense_in_what_nobody_writes_by_hand_is_no_error_of_the_server()
    {
        var problems = new List<string>();
        foreach (var (visitor, token, form) in await app.FindAsync())
        {
            await SendAsync(visitor, token, form, _ => null, problems);
            foreach (var spoilt in form.Fields.Where(field => !field.IsText))
            {
                foreach (var nonsense in new[] { "abc", "-7" })
                    await SendAsync(visitor, token, form, field => field == spoilt ? nonsense : field.Value, problems);
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static async Task SendAsync(
        Visitor visitor, string token, FoundForm form, Func<FormField, string?> valueOf, List<string> problems)
    {
        var answer = await form.SendAsync(visitor, token, valueOf);
        if ((int)answer.StatusCode >= 500)
            problems.Add($"{answer.StatusCode}: {form} {string.Join(' ', form.Fields.Select(field => $"{field.Name}={valueOf(field)}"))}");
    }

    private static string? Refused(FoundForm form, HttpResponseMessage answer) =>
        (int)answer.StatusCode >= 500 || answer.StatusCode == HttpStatusCode.BadRequest ? $"{answer.StatusCode}: {form}" : null;

    // A form that is answered on its own page, such as a request that is tried, is not shown again for a fault.
    private static async Task<AngleSharp.Dom.IDocument?> AgainAsync(FoundForm form, HttpResponseMessage answer) =>
        form.IsPost && answer.StatusCode == HttpStatusCode.OK && await Visitor.ParseAsync(answer) is var page
            && page.QuerySelector("[data-answer]") is null
            ? page
            : null;

    private static IEnumerable<string> Unsaid(FoundForm form, AngleSharp.Dom.IDocument page, IEnumerable<string> needed)
    {
        var faults = Faults.BesideFieldsOf(page);
        if (faults.Count == 0 && !Faults.AreSaidOtherwise(page)) yield return $"{form} is shown again without a fault beside a field.";
        if (Faults.AboveFormsOf(page) is { Length: > 0 } above) yield return $"{form} says above its fields: {above}";
        foreach (var fault in faults.Where(fault => string.IsNullOrWhiteSpace(fault.Value)))
            yield return $"{fault.Key} of {form} says nothing.";
        foreach (var name in needed.Except(faults.Keys)) yield return $"{name} of {form} is needed and not marked.";
    }

    private async Task<IEnumerable<(Visitor Visitor, string Token, FoundForm Form)>> WrittenAsync()
    {
        var forms = await app.FindAsync();
        Assert.InRange(forms.Count, 40, 500);
        return forms.Where(found => found.Form.Fields.Any(field => field.IsText));
    }

    // SQLite takes texts of any length; SQL Server refuses them.
    private async Task<IReadOnlyList<string>> StoredTooLongAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConnectorsDbContext>();
        var columns =
            from type in db.Model.GetEntityTypes()
            from property in type.GetProperties()
            where property.ClrType == typeof(string) && property.GetMaxLength() is not null && type.GetTableName() is not null
            select (Table: type.GetTableName()!, Column: property.GetColumnName(), Most: property.GetMaxLength()!.Value);
        var problems = new List<string>();
        foreach (var (table, column, most) in columns)
        {
            var command = $"SELECT COALESCE(MAX(LENGTH(\"{column}\")), 0) AS \"Value\" FROM \"{table}\"";
            if ((await db.Database.SqlQueryRaw<int>(command).ToListAsync())[0] is var longest && longest > most)
                problems.Add($"{table}.{column} holds {longest} characters of {most}.");
        }

        return problems;
    }
}
