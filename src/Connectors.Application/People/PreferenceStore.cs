using Connectors.Data;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.People;

/// <summary>Keeps the preferences of members, so that they are the same on every device.</summary>
public sealed class PreferenceStore(ConnectorsDbContext db)
{
    /// <summary>The provider of these rows. Authenticator keys are in the same table, encrypted, under another one.</summary>
    internal const string Provider = "[Preferences]";

    internal const string Name = "Pages";

    private (MemberId Member, string? Text)? _known;

    /// <summary>The preferences of a member; the usual ones where none were stored. No command where they came with the session.</summary>
    public async Task<Preferences> ReadAsync(MemberId member, CancellationToken cancel)
    {
        if (_known is not { } known || known.Member != member)
        {
            var text = await All(db).Where(row => row.UserId == member).Select(row => row.Value).SingleOrDefaultAsync(cancel);
            _known = known = (member, text);
        }

        return Preferences.Read(known.Text);
    }

    /// <summary>Keeps what was read with something else, for the rest of the request.</summary>
    internal void Remember(MemberId member, string? text) => _known = (member, text);

    /// <summary>Changes the preferences of a member.</summary>
    /// <param name="member">One of the signed-in person's organisation.</param>
    /// <param name="change">Gives the new ones; null to leave them.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether they were changed.</returns>
    public Task<bool> ChangeAsync(MemberId member, Func<Preferences, Preferences?> change, CancellationToken cancel) =>
        db.InOneTransactionAsync(async token =>
        {
            _known = null;
            var row = await All(db).AsTracking().SingleOrDefaultAsync(kept => kept.UserId == member, token);
            if (change(Preferences.Read(row?.Value)) is not { } changed) return false;
            if (row is not null) row.Value = changed.Text();
            else
            {
                db.UserTokens.Add(new IdentityUserToken<MemberId>
                {
                    UserId = member,
                    LoginProvider = Provider,
                    Name = Name,
                    Value = changed.Text(),
                });
            }

            await db.SaveChangesAsync(token);
            return true;
        }, Turn.InOrganisation, cancel);

    /// <summary>The rows of all members, one each.</summary>
    internal static IQueryable<IdentityUserToken<MemberId>> All(ConnectorsDbContext db) =>
        db.UserTokens.Where(row => row.LoginProvider == Provider && row.Name == Name);
}
